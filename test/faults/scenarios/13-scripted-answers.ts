import { each } from '../each.js';
import { atLeast, exactly, type Figure, type Scenario, scaled, told as only } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { correct, type Standing, taken, told } from '../stage/corrections.js';
import { whileTimePasses } from '../stage/moved-time.js';

const versions = 10;
const atOnce = 8;

/** How many of the calls that hand over a result are answered like this. */
const script = [
  // Two at once: the token, and the one that took its place.
  { where: 'results', kind: '401', rate: 0.05 },
  { where: 'results', kind: '403', rate: 0.03 },
  { where: 'results', kind: '404', rate: 0.03 },
  { where: 'results', kind: '409', rate: 0.03 },
  { where: 'results', kind: '422', rate: 0.03 },
  { where: 'results', kind: '429', rate: 0.03 },
  { where: 'results', kind: '429', rate: 0.03, ms: 1000 },
  { where: 'results', kind: '500', rate: 0.04 },
  { where: 'results', kind: '503', rate: 0.04 },
  { where: 'results', kind: 'drop', rate: 0.04 },
  { where: 'results', kind: 'drop-answer', rate: 0.04 },
  { where: 'results', kind: 'hang', rate: 0.02 },
  { where: 'results', kind: 'html', rate: 0.04 },
] as const;

/** What SmartRecruiters was told of scores, as it happened: an older one after a newer one, and how much. */
class Heard {
  back = 0;
  count = 0;
  refusedTwice = 0;
  private readonly highest = new Map<string, number>();
  private readonly refused = new Set<string>();

  constructor({ history }: Stage) {
    history.onSeen((line, { body }) => {
      if (line.kind === 'told') this.told(String(line['order']), body as { score?: { raw: number } });
      if (line.kind !== 'sr-call' || line['operation'] !== 'packageResultUpdate') return;
      const company = String(line['company']);
      if (line['status'] === 401 && this.refused.has(company)) this.refusedTwice += 1;
      if (line['status'] === 401) this.refused.add(company);
      else this.refused.delete(company);
    });
  }

  private told(order: string, { score }: { score?: { raw: number } }): void {
    if (!score) return;
    this.count += 1;
    if (score.raw < (this.highest.get(order) ?? 0)) this.back += 1;
    this.highest.set(order, Math.max(score.raw, this.highest.get(order) ?? 0));
  }
}

/** Versions of every result while SmartRecruiters answers as the script has it. */
async function handOver(stage: Stage, seed: number): Promise<Standing[]> {
  const { sandbox } = stage.outside;
  await sandbox.script(script, seed);
  return whileTimePasses(stage.database, async () => {
    const orders = await taken(stage);
    for (let version = 1; version <= versions; version += 1)
      await each(orders, atOnce, (order) => correct(stage, order, version));
    return told(stage);
  });
}

async function judged(stage: Stage, standings: readonly Standing[]): Promise<Figure[]> {
  const delivered = standings.filter(({ status }) => status === 'delivered');
  const others = standings.filter(({ status }) => status !== 'delivered');
  let newest = 0;
  for (const { order } of delivered) {
    const { result } = await stage.outside.sandbox.showOrder(order);
    if (result.score?.raw === versions) newest += 1;
  }
  const withReason = others.filter(
    ({ status, reason }) =>
      status === 'gone' || (['parked', 'dead-lettered'].includes(status) && reason !== null),
  );
  return [
    exactly('delivered that end with the newest version', newest, delivered.length),
    exactly('others with a reason', withReason.length, others.length),
    only('dead-lettered or gone', others.length),
  ];
}

/** However SmartRecruiters answers, it ends with the newest result, or a person is told why not. */
export const scenario: Scenario = {
  number: 13,
  title: 'SmartRecruiters answers results in every way it can, in random order',
  needs: {
    settings: {
      SWEEP_INTERVAL_MS: '1000',
      SUBMISSION_TIMEOUT_MS: '2000',
      SUBMISSION_RETRY_CAP_SECONDS: '20',
    },
  },
  play: async (stage, { seed, scale }) => {
    const orders = scaled(10_000, scale, 400) / versions;
    await stage.play({ orders, insistent: true });
    const heard = new Heard(stage);
    const standings = await handOver(stage, seed);
    const struck = await stage.outside.sandbox.struck();
    await stage.outside.sandbox.clearFaults();
    return {
      counted: [
        exactly('results handed over', standings.length * versions, Math.ceil(orders) * versions),
        ...(await judged(stage, standings)),
        exactly('older ones told after newer ones', heard.back, 0),
        only('results told', heard.count),
        exactly('kinds of answers that struck', struck.length, script.length),
        atLeast('companies refused twice in a row', heard.refusedTwice, 1),
      ],
    };
  },
};
