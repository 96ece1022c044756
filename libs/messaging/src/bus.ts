import { Problem, type ProblemMessage, type RequestContract } from '@assay/contracts';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { headers } from '@nats-io/transport-node';
import { Broker } from './broker.js';

/** How an answer travels: a reply or a problem. */
export type Answer<R> = { readonly reply: R } | { readonly problem: ProblemMessage };

/** The header that carries the correlation id. */
export const correlationHeader = 'correlation-id';

const defaultTimeoutMs = 3000;

/** Asks other apps. */
@Injectable()
export class Bus {
  constructor(private readonly broker: Broker) {}

  /**
   * The owner's reply within the deadline, or its problem; silence, late answers and a lost connection are the
   * problem `unavailable`. It never retries: operations are repeatable, so the caller may.
   */
  async ask<Q, R>(
    contract: RequestContract<Q, R>,
    request: Q,
    options: { timeoutMs?: number } = {},
  ): Promise<R> {
    const connection = this.broker.current();
    if (!connection) throw new Problem('unavailable', { service: contract.owner });
    const sent = headers();
    sent.set(correlationHeader, correlation.id());
    const message = await connection
      .request(contract.subject, JSON.stringify(request), {
        timeout: options.timeoutMs ?? defaultTimeoutMs,
        headers: sent,
      })
      .catch((cause: unknown) => {
        throw new Problem('unavailable', { service: contract.owner }, { cause });
      });
    const answer = message.json<Answer<R>>();
    if ('problem' in answer) throw Problem.fromMessage(answer.problem);
    return answer.reply;
  }
}
