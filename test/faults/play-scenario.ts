import { readFile } from 'node:fs/promises';
import { check } from './checker/main.mjs';
import type { Outcome } from './print.js';
import { type Figures, type How, type Scenario, scaled } from './scenario.js';
import { Stage } from './stage/stage.js';

// SmartRecruiters takes ten calls a second of one company, and an order is four of them.
const ordersPerCompany = 500;

/** How a scenario is set on its stage. */
export interface Setting extends How {
  readonly folder: string;
  readonly version: string;
}

/** A stage, the scenario on it, rest, and the checker's judgement of what was seen. */
export async function playScenario(scenario: Scenario, setting: Setting): Promise<Outcome> {
  const { number, title, needs } = scenario;
  const { folder, seed, scale, version } = setting;
  const began = performance.now();
  const { companies: wanted = Math.ceil(10_000 / ordersPerCompany) } = needs;
  const companies = scaled(wanted, scale, Math.min(8, wanted));
  const run = { scenario: number, title, seed, scale, version };
  const stage = await Stage.start({ folder, needs, seed, companies, run });
  try {
    const { counted } = await played(scenario, stage, { seed, scale });
    const lines = (await readFile(stage.history.file, 'utf8')).trimEnd().split('\n');
    const { broken } = check(lines);
    const seconds = (performance.now() - began) / 1000;
    const holds = broken.length === 0 && counted.every((figure) => figure.holds);
    return { number, title, seed, scale, counted, broken, seconds, holds };
  } finally {
    await stage.remove();
  }
}

async function played(scenario: Scenario, stage: Stage, how: How): Promise<Figures> {
  const figures = await scenario.play(stage, how);
  await stage.rest();
  return figures;
}
