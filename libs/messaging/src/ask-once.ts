import { Problem, type RequestContract } from '@assay/contracts';
import { connect } from '@nats-io/transport-node';
import type { Answer } from './bus.js';
import { natsServers } from './nats-servers.js';
import { type NatsLogin, signIn } from './sign-in.js';

/** Where NATS is, and who asks. */
export interface NatsAddress extends NatsLogin {
  readonly url: string;
}

const timeoutMs = 60_000;

/** Asks one question over a connection of its own; for the commands of an operator, who is no app. */
export async function askOnce<Q, R>(
  nats: NatsAddress,
  contract: RequestContract<Q, R>,
  request: Q,
): Promise<R> {
  const connection = await connect({ ...natsServers(nats.url), ...signIn(nats), reconnect: false });
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
