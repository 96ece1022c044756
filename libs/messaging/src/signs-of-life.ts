import { headers, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

/** A request that carries it wants to hear that somebody is at work; a message that carries it says so. */
const signHeader = 'sign-of-life';

const everyMs = 2000;

/** The server lets an app answer for a minute, and so often (docker/nats.conf). */
const mostSigns = 30;

/** So long nothing is heard of an app that works: it is gone, or as good as that. */
const silenceMs = 5 * everyMs;

/** A question that may take long. */
export interface WatchedQuestion {
  readonly subject: string;
  readonly body: string;
  readonly sent: MsgHdrs;
  readonly timeoutMs: number;
}

/** The answer, or nothing at the first sign of life after the deadline, or when there is none for too long. */
export async function askWatched(
  connection: NatsConnection,
  { subject, body, sent, timeoutMs }: WatchedQuestion,
): Promise<Msg | undefined> {
  const deadline = performance.now() + timeoutMs;
  sent.set(signHeader, 'wanted');
  const patience = { strategy: 'stall', stall: silenceMs, maxWait: timeoutMs } as const;
  for await (const message of await connection.requestMany(subject, body, { ...patience, headers: sent })) {
    if (!message.headers?.has(signHeader)) return message;
    if (performance.now() > deadline) return undefined;
  }
  return undefined;
}

/** Says from now on that somebody is at work, where that is wanted, and never throws; returns how to end it. */
export function giveSigns(message: Msg): () => void {
  if (!message.headers?.has(signHeader)) return () => undefined;
  const sign = headers();
  sign.set(signHeader, 'given');
  let given = 0;
  const give = (): void => {
    try {
      message.respond('', { headers: sign });
      given += 1;
    } catch {
      // NATS is gone for good. Thrown from a timer it would end the process, and with it the work that the sign is about.
      given = mostSigns;
    }
    if (given === mostSigns) clearInterval(timer);
  };
  const timer = setInterval(give, everyMs);
  give();
  return () => clearInterval(timer);
}
