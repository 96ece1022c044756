import { Problem, type ProblemMessage, type RequestContract } from '@assay/contracts';
import { correlation, failpoint, inStep } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { headers } from '@nats-io/transport-node';
import { Broker } from './broker.js';
import { askWatched } from './signs-of-life.js';

/** How an answer travels: a reply or a problem. */
export type Answer<R> = { readonly reply: R } | { readonly problem: ProblemMessage };

/**
 * The header that carries the correlation id, and the span where steps are recorded; not `traceparent`, at whose sight a NATS
 * server may trace the message itself.
 */
export const correlationHeader = 'correlation-id';

const defaultTimeoutMs = 3000;

/** How long to wait for an answer. */
export interface AskOptions {
  readonly timeoutMs?: number;
  /** Whoever takes the question says every other second that it is at work. */
  readonly watched?: boolean;
}

/** Asks other apps. */
@Injectable()
export class Bus {
  constructor(private readonly broker: Broker) {}

  /**
   * The owner's reply within the deadline, or its problem; silence, late answers and a lost connection are the
   * problem `unavailable`. It never retries: operations are repeatable, so the caller may. A long question that is
   * watched is given up before its deadline when whoever took it is gone.
   */
  ask<Q, R>(contract: RequestContract<Q, R>, request: Q, options: AskOptions = {}): Promise<R> {
    const step = { name: `ask ${contract.name}`, kind: 'client', about: request } as const;
    return inStep(step, () => this.askOf(contract, request, options));
  }

  private async askOf<Q, R>(
    contract: RequestContract<Q, R>,
    request: Q,
    { timeoutMs = defaultTimeoutMs, watched = false }: AskOptions,
  ): Promise<R> {
    const connection = this.broker.current();
    if (!connection) throw new Problem('unavailable', { service: contract.owner });
    const sent = headers();
    sent.set(correlationHeader, correlation.carried());
    const { subject } = contract;
    const body = JSON.stringify(request);
    const asking = watched
      ? askWatched(connection, { subject, body, sent, timeoutMs })
      : connection.request(subject, body, { timeout: timeoutMs, headers: sent });
    const message = await heard(asking).catch((cause: unknown) => {
      throw new Problem('unavailable', { service: contract.owner }, { cause });
    });
    if (!message) throw new Problem('unavailable', { service: contract.owner });
    const answer = message.json<Answer<R>>();
    if ('problem' in answer) throw Problem.fromMessage(answer.problem);
    return answer.reply;
  }
}

async function heard<T>(asking: Promise<T>): Promise<T> {
  const message = await asking;
  await failpoint('request.answered');
  return message;
}
