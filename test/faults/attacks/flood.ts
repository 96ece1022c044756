import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { insides } from '../../journeys/refused.fixture.js';
import { sendBytes, type Sending } from '../../journeys/wire.fixture.js';
import { wrongRequests } from '../../journeys/wrong-input.fixture.js';
import { atMost, exactly, type Figure, told } from '../scenario.js';

const atOnce = 24;
const mostMs = 60_000;
/** Scripts of ours speak of what is undefined. */
const scripts = /<script[^>]*>[^]*?<\/script>/g;
/** Before so many, memory only grows to what it needs. */
const enoughToMeasure = 100_000;

/** What came of very many requests. */
export interface Flood {
  readonly answered: number;
  readonly shed: number;
  readonly cutOff: number;
  /** Failures of ours, by where and what. */
  readonly failures: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

/** Sends so many requests, some at a time, and notes each answer that no caller may ever get. */
export async function flood(url: string, next: () => Sending, count: number): Promise<Flood> {
  const pool = new Pool(url, { connections: atOnce, headersTimeout: mostMs, bodyTimeout: mostMs });
  let [left, answered, shed, cutOff] = [count, 0, 0, 0];
  const [failures, shown] = [new Set<string>(), new Set<string>()];
  const one = async (): Promise<void> => {
    const { method, path, headers = {}, body = null } = next();
    const where = `${method} ${path.split('?')[0]?.slice(0, 80)}`;
    try {
      const answer = await pool.request({ method: method as 'GET', path, headers, body });
      const text = await answer.body.text();
      answered += 1;
      if (answer.statusCode === 503) shed += 1;
      else if (answer.statusCode >= 500)
        failures.add(`${answer.statusCode} ${where}: ${String(body).slice(0, 200)}`);
      const inside = insideOf(answer.statusCode, text);
      if (inside !== undefined) shown.add(`${method} ${path.split(/[?/]/)[1] ?? ''}: ${inside}`);
    } catch {
      // An early refusal cuts off what is still on its way.
      cutOff += 1;
    }
  };
  const hand = async (): Promise<void> => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  await pool.close();
  return { answered, shed, cutOff, failures, shown };
}

/** What a refusal shows that nobody outside may see. */
function insideOf(status: number, text: string): string | undefined {
  return status < 400 ? undefined : insides.exec(text.replaceAll(scripts, ''))?.[0];
}

/** How many kilobytes of memory a process holds. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}

/** What a flood may leave behind. */
export function figuresOf(flood: Flood, count: number, grown: number): Figure[] {
  return [
    told('requests', count),
    exactly('failures of ours', flood.failures.size, 0),
    exactly('answers that show our insides', flood.shown.size, 0),
    told('told to come back', flood.shed),
    told('cut off', flood.cutOff),
    count < enoughToMeasure
      ? told('percent that the gateway grew', grown)
      : atMost('percent that the gateway grew', grown, 10),
    ...[...flood.failures, ...flood.shown].slice(0, 10).map((what) => told(what, 1)),
  ];
}

/** Two requests in one, as somebody would read it who counts otherwise than we do: each gets one answer at most. */
export async function smuggle(url: string, rounds: number): Promise<Figure[]> {
  const inner = 'GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n';
  const head =
    'POST /sr/oauth/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const pairs = [
    `${head}Content-Length: ${inner.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n${inner}`,
    `${head}Content-Length: 0\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
    `${head}Content-Length: +${inner.length}\r\n\r\n${inner}`,
    `${head}Content-Length: 0x${inner.length.toString(16)}\r\n\r\n${inner}`,
    `${head}Content-Length: 1, ${inner.length}\r\n\r\n${inner}`,
    `${head}Transfer-Encoding: chunked\r\n\r\n5;a=\n\r\nhello\r\n0\r\n\r\n${inner}`,
    `${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n${inner}`,
    ...wrongRequests.map(([, bytes]) => `${bytes}${inner}`),
  ];
  let twice = 0;
  for (let round = 0; round < rounds; round += 1) {
    const answers = await Promise.all(pairs.map((bytes) => sendBytes(url, bytes)));
    twice += answers.filter((text) => (text.match(/HTTP\/1\.1 /g)?.length ?? 0) > 1).length;
  }
  return [
    told('requests with another one hidden in them', rounds * pairs.length),
    exactly('of them read as two', twice, 0),
  ];
}

/** Calls of somebody honest, before and while so many others dawdle with half a request. */
export async function dawdle(
  url: string,
  sockets: number,
  honest: () => Promise<boolean>,
): Promise<Figure[]> {
  const before = await timed(honest);
  const { hostname, port } = new URL(url);
  let going = true;
  const callers = Array.from({ length: sockets }, (_, index) =>
    slowCaller(hostname, Number(port), index, () => going),
  );
  await sleep(1000);
  const meanwhile = await timed(honest);
  going = false;
  await Promise.all(callers);
  return [
    told('callers who never end their request', sockets),
    exactly('honest calls that were refused meanwhile', meanwhile.refused + before.refused, 0),
    atMost(
      'times as long, at the 99th of a hundred',
      Math.round((10 * meanwhile.p99) / Math.max(before.p99, shortest)) / 10,
      2,
    ),
  ];
}

/** In milliseconds: below that, a clock says nothing. */
const shortest = 50;

async function timed(call: () => Promise<boolean>): Promise<{ p99: number; refused: number }> {
  const times: number[] = [];
  let refused = 0;
  for (let index = 0; index < 100; index += 1) {
    const began = performance.now();
    if (!(await call())) refused += 1;
    times.push(performance.now() - began);
  }
  return { p99: times.sort((a, b) => a - b)[98] ?? 0, refused };
}

async function slowCaller(host: string, port: number, index: number, going: () => boolean): Promise<void> {
  const heads = [
    'POST /sr/packages/orders HTTP/1.1\r\nHost: a\r\nX-A: ',
    'POST /sr/oauth/token HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n',
  ];
  while (going()) {
    const socket: Socket = connect(port, host);
    let isOpen = true;
    socket.on('error', () => undefined).on('close', () => (isOpen = false));
    socket.write(heads[index % heads.length] ?? '');
    while (going() && isOpen) {
      await sleep(500);
      if (isOpen) socket.write('x');
    }
    socket.destroy();
  }
}
