import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** An answer. */
export interface Heard {
  readonly status: number;
  readonly text: string;
}

/** What a call carries. */
export interface Said {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
}

/** Calls one server over connections that stay open. */
export class Caller {
  private readonly pool: Pool;

  constructor(readonly url: string) {
    this.pool = new Pool(url, { connections: 256, headersTimeout: 60_000, bodyTimeout: 60_000 });
  }

  async call(method: 'GET' | 'POST' | 'PUT', path: string, said: Said = {}): Promise<Heard> {
    const [type, body] = said.form
      ? ['application/x-www-form-urlencoded', new URLSearchParams(said.form).toString()]
      : ['application/json', said.json && JSON.stringify(said.json)];
    const headers = { ...said.headers, ...(body === undefined ? {} : { 'content-type': type }) };
    const answer = await this.pool.request({ method, path, headers, body: body ?? null });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pool.destroy();
  }
}

/** Closed: so many hands, each of which begins anew as soon as it is done, until enough were begun or the time is over. */
export async function atOnce(
  hands: number,
  enough: { count?: number; ms?: number },
  work: (number: number) => Promise<void>,
): Promise<{ done: number; seconds: number }> {
  const { count = Infinity, ms = Infinity } = enough;
  const began = performance.now();
  let begun = 0;
  const hand = async (): Promise<void> => {
    while (begun < count && performance.now() - began < ms) await work(begun++);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return { done: begun, seconds: (performance.now() - began) / 1000 };
}

/**
 * Open: so many a second, whatever becomes of those before. Each is told when it was due, and what it took is counted from
 * then: where everything waits, all that should have been sent meanwhile has waited, too.
 */
export async function atRate(
  perSecond: number,
  seconds: number,
  work: (dueAt: number, number: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const dueAt = began + (number * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await sleep(early);
    // What fails while others are still to be sent is told at the end, and not to nobody.
    running.push(work(dueAt, number).then(nothing, (error: unknown) => error));
  }
  const failed = (await Promise.all(running)).find((error) => error !== undefined);
  if (failed !== undefined) throw new Error('a call failed', { cause: failed });
}

function nothing(): undefined {
  return undefined;
}

/** Waits until the number is reached, or does not grow for so long. */
export async function untilStill(
  reached: () => number,
  wanted: number,
  patienceMs = 30_000,
): Promise<boolean> {
  let [last, movedAt] = [reached(), performance.now()];
  while (last < wanted && performance.now() - movedAt < patienceMs) {
    await sleep(50);
    if (reached() !== last) [last, movedAt] = [reached(), performance.now()];
  }
  return last >= wanted;
}
