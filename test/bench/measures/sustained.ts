import { short } from '../arithmetic.js';
import { type Outcome, type Scene, type Side, Sides } from '../measure.js';
import { highestRate, load, RATES } from '../rates.js';

/** How many orders a second the whole chain keeps up with, and what one costs then. */
export async function sustained(scene: Scene): Promise<Outcome> {
  await using sides = await Sides.start(scene, { beside: true });
  const highest: Partial<Record<Side['name'], number>> = {};
  for (const side of sides.all) highest[side.name] = await highestRate(scene, side);
  const { sustainedSeconds, rate: wanted } = scene.parameters;
  const rate = wanted || (highest.now ?? 0) || (RATES[0] ?? 0);
  const run = await load(sides.now, rate, sustainedSeconds);
  scene.say(`  ${JSON.stringify(run)}`);
  const atEnd = `${run.lost} lost, ${run.doubled} doubled, ${run.refused} refused`;
  return {
    rows: [
      {
        what: 'whole chain, sustained',
        goal: '≥ 50/s for 5 minutes; order → SMTP p50 ≤ 100 ms, p99 ≤ 1 s',
        now:
          `${wanted ? '' : `${highest.now}/s kept up; `}at ${rate}/s for ${sustainedSeconds} s: to 202 p50 ${short(run.answeredP50)}, ` +
          `p99 ${short(run.answeredP99)} ms; to SMTP p50 ${short(run.mailedP50)}, p99 ${short(run.mailedP99)} ms; ` +
          `to PENDING p99 ${short(run.pendingP99)} ms; ${atEnd}`,
        earlier: wanted ? '' : `${highest.earlier ?? '–'}/s kept up`,
      },
      {
        what: 'commits for one whole order at that rate',
        goal: '≤ 5',
        now: `${short(run.commits)} (${short(run.statements)} statements, ${short(run.cpu)} ms of CPU)`,
      },
      {
        what: 'what such orders need: memory of the five apps, room in the database and write-ahead log for each',
        goal: '',
        now: `RSS ${short(run.rss)} MiB; ${short(run.keptBytes / 1024)} KiB kept, ${short(run.walBytes / 1024)} KiB of log`,
      },
    ],
    numbers: { highest, run },
  };
}
