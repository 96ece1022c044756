import { short } from '../arithmetic.js';
import { companies, nth } from '../company.js';
import { keptBytes } from '../cost.js';
import { atOnce } from '../load.js';
import { type Outcome, type Scene, type Side, Sides } from '../measure.js';

const HANDS = 4;
const COMPANIES = 200;
const GIB = 2 ** 30;

/** Bytes that one of something takes in the database: as it was left, and where the tables are written anew. */
interface Room {
  readonly left: number;
  readonly anew: number;
}

/** How much room a company and an order with its result take in the database, and how many of them a GiB has. */
export async function room(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene);
  const { now, outside } = sides;
  const [orders = 0] = scene.parameters.sizes;
  const company = await roomOf(now, COMPANIES, async () => {
    await companies(now.product, outside, COMPANIES);
  });
  scene.say(`  ${COMPANIES} companies: ${JSON.stringify(company)}`);
  const order = await roomOf(now, orders, () => wholeStories(sides, orders));
  const bySchema = await largest(now);
  scene.say(`  ${orders} orders: ${JSON.stringify({ order, bySchema })}`);
  return {
    rows: [
      row(`room of a whole order with its result, of ${orders}`, order, 'orders'),
      row('room of a company with its account, key and a package', company, 'companies'),
    ],
    numbers: { order, company, bySchema },
  };
}

function row(what: string, { left, anew }: Room, many: string): Outcome['rows'][number] {
  const inGib = (bytes: number): string => Math.floor(GIB / bytes).toLocaleString('en');
  const said = (bytes: number): string => `${short(bytes / 1024)} KiB, ${inGib(bytes)} ${many} in a GiB`;
  return { what, goal: '', now: `${said(left)}; where tables are written anew ${said(anew)}` };
}

async function roomOf({ product }: Side, count: number, work: () => Promise<void>): Promise<Room> {
  await product.sql('VACUUM (FULL, ANALYZE)');
  const before = await keptBytes(product);
  await work();
  // What is told a moment later, such as that SmartRecruiters has it, is written and cleared away.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const left = await keptBytes(product);
  await product.sql('VACUUM (FULL, ANALYZE)');
  return { left: (left - before) / count, anew: ((await keptBytes(product)) - before) / count };
}

/** Orders that went all their way, with everything that is written of one. */
async function wholeStories({ now, outside }: Sides, count: number): Promise<void> {
  await atOnce(HANDS, { count }, async (number) => {
    const company = nth(now.companies, number);
    const order = await company.order();
    if (order.status !== 202) throw new Error(`an order was answered ${order.status}`);
    await outside.ledger.until(order, ({ mailedAt, pendingAt, productId }) =>
      Boolean(mailedAt && pendingAt && productId),
    );
    await company.report(order);
    await outside.ledger.until(order, ({ completedAt }) => completedAt !== undefined);
  });
}

/** The schemas with what they take, in MiB. */
async function largest({ product }: Side): Promise<Readonly<Record<string, number>>> {
  const rows = await product.sql<{ schema: string; mib: number }>(
    `SELECT schemaname AS schema, round(sum(pg_total_relation_size(relid)) / 1048576.0, 1)::float8 AS mib
       FROM pg_stat_user_tables GROUP BY 1 ORDER BY 2 DESC`,
  );
  return Object.fromEntries(rows.map(({ schema, mib }) => [schema, mib]));
}
