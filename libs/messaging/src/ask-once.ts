import { Problem, type RequestContract } from '@assay/contracts';
import { connect } from '@nats-io/transport-node';
import type { Answer } from './bus.js';
import { natsServers } from './nats-servers.js';

/** Where NATS is, and who asks. */
export interface NatsAddress {
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

const timeoutMs = 60_000;

/** Asks one question over a connection of its own; for the commands of an operator, who is no app. */
export async function askOnce<Q, R>(
  nats: NatsAddress,
  contract: RequestContract<Q, R>,
  request: Q,
): Promise<R> {
  const login = nats.user === undefined ? {} : { user: nats.user, pass: nats.password ?? '' };
  const connection = await connect({ ...natsServers(nats.url), ...login, reconnect: false });
  try {
    const message = await connection.request(contract.subject, JSON.stringify(request), {
      timeout: timeoutMs,
    });
    const answer = message.json<Answer<R>>();
    if ('problem' in answer) throw Problem.fromMessage(answer.problem);
    return answer.reply;
  } finally {
    await connection.close();
  }
}
