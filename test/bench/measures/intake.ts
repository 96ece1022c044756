import { median, percentile, short } from '../arithmetic.js';
import { Baseline } from '../baseline.js';
import { nth } from '../company.js';
import { fate, type Placed } from '../ledger.js';
import { atOnce, untilStill } from '../load.js';
import { type Outcome, type Scene, type Side, Sides } from '../measure.js';

const HANDS = 32;

interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  readonly lost: number;
  readonly doubled: number;
}

/** How many orders a second are answered 202, 32 at once, by everybody in turn. */
export async function intake(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { beside: true });
  await using limit = await Baseline.start('limit', scene.server, scene.folder);
  await using byHand = await Baseline.start('by-hand', scene.server, scene.folder);
  const ms = scene.parameters.turnSeconds * 1000;
  const turns: Record<string, Turn[]> = {};
  const note = (name: string, turn: Turn): void => {
    (turns[name] ??= []).push(turn);
    scene.say(`  ${name}: ${JSON.stringify(turn)}`);
  };
  for (const baseline of [limit, byHand]) await baselineTurn(baseline, 1000);
  for (let round = 0; round < scene.parameters.rounds; round += 1) {
    for (const side of sides.all) note(side.name, await productTurn(side, ms));
    for (const baseline of [byHand, limit]) note(baseline.name, await baselineTurn(baseline, ms));
  }
  return { rows: [row(turns)], numbers: turns };
}

function row(turns: Record<string, Turn[]>): Outcome['rows'][number] {
  const middle = (name: string, of: keyof Turn): number =>
    median((turns[name] ?? []).map((turn) => turn[of]));
  const sum = (name: string, of: 'lost' | 'doubled' | 'refused'): number =>
    (turns[name] ?? []).reduce((all, turn) => all + turn[of], 0);
  const rate = (name: string): string =>
    `${short(middle(name, 'perSecond'))}/s (p50 ${short(middle(name, 'p50'))}, p99 ${short(middle(name, 'p99'))} ms)`;
  const times = (name: string): string => short(middle('now', 'perSecond') / middle(name, 'perSecond'));
  const ratios = `${times('by-hand')} × (b), ${times('limit')} × (a), ${times('earlier')} × d9a76f5`;
  const fates = `${sum('now', 'lost')} lost, ${sum('now', 'doubled')} doubled, ${sum('now', 'refused')} refused`;
  return {
    what: 'orders answered 202, 32 at once',
    goal: '≥ 2 × (b) and ≥ 0.5 × (a), none lost; ≥ 6 × d9a76f5',
    now: `${rate('now')}: ${ratios}; ${fates}`,
    earlier: `${rate('earlier')}; ${sum('earlier', 'lost')} lost`,
    byHand: rate('by-hand'),
    limit: rate('limit'),
  };
}

/** The invitations lag; whoever is next does not begin before they are out. */
async function productTurn({ companies }: Side, ms: number): Promise<Turn> {
  const orders: Placed[] = [];
  const { seconds } = await atOnce(HANDS, { ms }, async (number) => {
    orders.push(await nth(companies, number).order());
  });
  const mailed = (): number =>
    orders.filter(({ status, mails, pendingAt }) => status === 202 && mails > 0 && pendingAt !== undefined)
      .length;
  const { accepted } = fate(orders);
  await untilStill(mailed, accepted);
  const times = orders.map(({ answeredAt = NaN, dueAt }) => answeredAt - dueAt);
  const { lost, doubled } = fate(orders);
  return turn({ accepted, seconds, times, refused: orders.length - accepted, lost, doubled });
}

async function baselineTurn(baseline: Baseline, ms: number): Promise<Turn> {
  const times: number[] = [];
  const before = await baseline.kept();
  const { done, seconds } = await atOnce(HANDS, { ms }, async () => {
    const began = performance.now();
    if ((await baseline.order()) === 202) times.push(performance.now() - began);
  });
  const lost = times.length - ((await baseline.kept()) - before);
  return turn({ accepted: times.length, seconds, times, refused: done - times.length, lost, doubled: 0 });
}

function turn(seen: {
  accepted: number;
  seconds: number;
  times: number[];
  refused: number;
  lost: number;
  doubled: number;
}): Turn {
  const { accepted, seconds, times, ...rest } = seen;
  return { perSecond: accepted / seconds, p50: median(times), p99: percentile(times, 0.99), ...rest };
}
