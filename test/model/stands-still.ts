import { Client } from 'pg';
import { Life } from './product/life.js';
import type { Product } from './product/product.js';

/** Nobody goes on, with who waits for what. */
export class StandsStill extends Error {}

interface Backend {
  readonly who: string;
  readonly does: string;
  readonly waits: string;
  readonly last: string;
  readonly works: boolean;
}

const lookMs = 1000;
/** How many looks in a row find nothing that goes on: the product gives up after fewer whatever it waits for. */
const looksInVain = 120;

/** Plays the story, or throws where it stands still: nobody says anything to PostgreSQL, which has nothing to do either. */
export async function unlessItStands(product: Product, play: () => Promise<void>): Promise<void> {
  let inVain = 0;
  let said = Life.said;
  let fail: (error: Error) => void = () => undefined;
  const standing = new Promise<never>((_resolve, reject) => (fail = reject));
  const timer = setInterval(() => {
    inVain = Life.said === said ? inVain + 1 : 0;
    said = Life.said;
    if (inVain === looksInVain)
      void words(product).then(
        (found) => {
          inVain = 0;
          said = Life.said;
          if (found !== undefined) fail(new StandsStill(found));
        },
        (error: unknown) => fail(new StandsStill('nothing is said to PostgreSQL any more', { cause: error })),
      );
  }, lookMs);
  try {
    await Promise.race([play(), standing]);
  } finally {
    clearInterval(timer);
  }
}

/** Who waits for what; nothing where PostgreSQL is at work. */
async function words(product: Product): Promise<string | undefined> {
  const [first] = product.all;
  const client = new Client({ connectionString: first?.ground.store.url });
  await client.connect();
  try {
    const { rows } = await client.query<Backend>(
      `SELECT datname || ' ' || pid AS who, state AS does, array_to_string(pg_blocking_pids(pid), ', ') AS waits,
              left(regexp_replace(query, '\\s+', ' ', 'g'), 100) AS last,
              state = 'active' AND wait_event_type IS DISTINCT FROM 'Lock' AS works
         FROM pg_stat_activity
        WHERE datname = ANY($1) AND pid <> pg_backend_pid() ORDER BY state_change DESC LIMIT 12`,
      [product.all.map(({ ground }) => new URL(ground.store.url).pathname.slice(1))],
    );
    if (rows.some(({ works }) => works)) return undefined;
    const lines = rows.map(
      ({ who, does, waits, last }) => `  ${who} ${does}${waits && ` waits for ${waits}`}: ${last}`,
    );
    const open = process.getActiveResourcesInfo().join(', ');
    return [
      `it stands still at ${product.doing}, and waits for no time and no lock but these:`,
      ...lines,
      `  open: ${open}`,
    ].join('\n');
  } finally {
    await client.end();
  }
}
