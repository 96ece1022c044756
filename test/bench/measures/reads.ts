import { median, percentile, short } from '../arithmetic.js';
import { Company, onePackage } from '../company.js';
import { atOnce, atRate } from '../load.js';
import { inTurn, type Outcome, type Scene, type Side, Sides } from '../measure.js';

const HANDS = 16;

/** The list of 100 packages at 100 a second, and tokens as fast as they come. */
export async function reads(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { beside: true, count: 1 });
  const hundred = Array.from({ length: 100 }, (_, index) => onePackage(`package-${index}`));
  const large = new Map<Side['name'], Company>();
  for (const { name, product } of sides.all)
    large.set(name, await Company.connect(product, sides.outside, hundred));
  const { rounds, turnSeconds } = scene.parameters;
  const lists = await inTurn(sides.all, rounds, ({ name, product }) =>
    listed(product.gateway, large.get(name), turnSeconds),
  );
  const tokens = await inTurn(sides.all, rounds, async ({ name }) => {
    const { done, seconds } = await atOnce(HANDS, { ms: turnSeconds * 1000 }, async () => {
      await large.get(name)?.askToken();
    });
    return done / seconds;
  });
  const list = (name: Side['name']): string => {
    const [p50, p99] = (['p50', 'p99'] as const).map((of) =>
      short(median((lists.get(name) ?? []).map((turn) => turn[of]))),
    );
    return `p50 ${p50}, p99 ${p99} ms`;
  };
  const token = (name: Side['name']): string => `${short(median(tokens.get(name) ?? []))}/s`;
  return {
    rows: [
      {
        what: 'list of 100 packages at 100/s',
        goal: 'p99 ≤ 50 ms',
        now: list('now'),
        earlier: list('earlier'),
      },
      {
        what: `tokens, ${HANDS} at once`,
        goal: '≥ 500/s',
        now: token('now'),
        earlier: token('earlier'),
      },
    ],
    numbers: { lists: Object.fromEntries(lists), tokens: Object.fromEntries(tokens) },
  };
}

async function listed(gateway: Side['product']['gateway'], company: Company | undefined, seconds: number) {
  const times: number[] = [];
  const requester = JSON.stringify({ email: 'recruiter@example.org' });
  const headers = { ...(await company?.headers()), requester };
  await atRate(100, seconds, async (dueAt) => {
    const { status, text } = await gateway.call('GET', '/sr/packages', { headers });
    times.push(performance.now() - dueAt);
    if (status !== 200 || !text.includes('package-99'))
      throw new Error(`the list was answered ${status} ${text.slice(0, 300)}`);
  });
  return { p50: median(times), p99: percentile(times, 0.99) };
}
