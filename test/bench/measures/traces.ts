import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { median, short } from '../arithmetic.js';
import { nth } from '../company.js';
import { perOrder, used } from '../cost.js';
import { atOnce } from '../load.js';
import { type Outcome, type Scene, Sides } from '../measure.js';
import type { Product } from '../product.js';

const HANDS = 32;
const scrapeEveryMs = 5000;

interface Turn {
  readonly perSecond: number;
  readonly cpu: number;
}

/** What it costs that a collector takes every trace and somebody scrapes the metrics, against an installation with neither. */
export async function traces(scene: Scene): Promise<Outcome> {
  await using collector = await counting();
  const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  await using without = await Sides.start(scene);
  await using watched = await Sides.start(scene, { settings });
  const { rounds, turnSeconds } = scene.parameters;
  const off: Turn[] = [];
  const on: Turn[] = [];
  const orders = turnSeconds * 40;
  for (let round = 0; round < rounds; round += 1) {
    // Whoever goes first finds another machine than whoever goes second.
    const both = [
      async () => void off.push(await turn(without, orders)),
      async () => void on.push(await scraped(watched.now.product, () => turn(watched, orders))),
    ];
    for (const one of round % 2 === 0 ? both : both.reverse()) await one();
    scene.say(`  without ${JSON.stringify(off.at(-1))}, watched ${JSON.stringify(on.at(-1))}`);
  }
  const spans = await spansOf(watched.now.product);
  const ratio = (name: keyof Turn): number =>
    median(on.map((one, round) => one[name] / (off[round]?.[name] ?? NaN)));
  const bytes = collector.bytes() / (spans['exported'] ?? NaN);
  return {
    rows: [
      {
        what: 'metrics and traces together, of throughput, 32 orders at once',
        goal: '≥ 0.95',
        now:
          `${short(ratio('perSecond'))} × the orders a second, ${short(ratio('cpu'))} × the CPU of an order; ` +
          `${short((spans['exported'] ?? NaN) / (rounds * orders + 40))} spans of ${short(bytes)} bytes for one, ${spans['dropped']} dropped, ${spans['failed']} failed`,
      },
    ],
    numbers: { off, on, spans },
  };
}

async function turn({ now: { product, companies }, outside }: Sides, count: number): Promise<Turn> {
  const before = await used(product);
  const { seconds } = await atOnce(HANDS, { count }, async (number) => {
    const placed = await nth(companies, number).order();
    if (placed.status !== 202) throw new Error(`an order was answered ${placed.status}`);
    await outside.ledger.until(placed, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
  });
  const { cpu } = perOrder(before, await used(product), count);
  return { perSecond: count / seconds, cpu };
}

async function scraped<T>({ healthPorts }: Product, work: () => Promise<T>): Promise<T> {
  const scrape = (): void =>
    healthPorts.forEach((port) => {
      // One that fails is missing as it would be in Prometheus.
      void metricsOf(port).catch(() => undefined);
    });
  const timer = setInterval(scrape, scrapeEveryMs);
  scrape();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

async function metricsOf(port: number): Promise<string> {
  return (await fetch(`http://localhost:${port}/metrics`)).text();
}

/** What became of the spans of all apps, as soon as the last ones were sent. */
async function spansOf({ healthPorts }: Product): Promise<Record<string, number>> {
  await new Promise((resolve) => setTimeout(resolve, 2 * scrapeEveryMs));
  const sum: Record<string, number> = {};
  for (const text of await Promise.all(healthPorts.map(metricsOf)))
    for (const [, outcome = '', number] of text.matchAll(/^assay_spans_total\{outcome="(\w+)"\} (\d+)$/gm))
      sum[outcome] = (sum[outcome] ?? 0) + Number(number);
  return sum;
}

/** A collector that only counts bytes: what one does with them is not our cost. */
async function counting() {
  let bytes = 0;
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => (bytes += part.length));
    request.on('end', () => response.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
