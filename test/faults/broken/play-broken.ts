import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { between } from '../../../tools/generators/markdown.mjs';
import { say } from '../../../tools/progress.mjs';
import { playScenario } from '../play-scenario.js';
import { figureText, type Outcome, printed } from '../print.js';
import type { Scenario } from '../scenario.js';
import { brokenBuild } from './broken-build.js';
import type { BrokenRule } from './broken-rule.js';
import { brokenRules } from './index.js';
import { tableWith } from './table.js';

/** What was seen of one rule: its scenario on the apps as they are, and on the build in which the rule is broken. */
export interface Verdict {
  readonly rule: BrokenRule;
  readonly sound: Outcome;
  readonly broken: Outcome;
}

interface Setting {
  readonly seed: number;
  readonly version: string;
  readonly folder: string;
}

const page = 'docs/reliability.md';
const section = 'broken rules';

// What is broken stands still for good and is not waited for as long as what merely takes its time; still twice the longest
// lease, so that what comes late is not taken for lost.
const patienceMs = 60_000;

/** True where the scenario holds as long as the rule does, and no longer. */
export function bites({ sound, broken }: Verdict): boolean {
  return sound.holds && !broken.holds;
}

/** What went red, as sentences: promises that people outside saw broken, and figures that do not hold. */
export function wentRed({ broken, counted }: Outcome): string[] {
  return [...broken, ...counted.filter(({ holds }) => !holds).map(figureText)];
}

/** Plays the scenario of each rule that the words name, or of all, twice; a scenario that two rules share is played once as it is. */
export async function playBroken(words: readonly string[], setting: Setting): Promise<Verdict[]> {
  const chosen = brokenRules.filter(({ rule }) => words.length === 0 || words.includes(rule.toLowerCase()));
  if (chosen.length === 0) throw new Error(`there is no such rule: choose of R1 to R${brokenRules.length}`);
  const sound = new Map<Scenario, Outcome>();
  const verdicts: Verdict[] = [];
  for (const rule of chosen) {
    const { scene } = rule;
    say(`${rule.rule} ${scene.title} …`);
    const asItIs = sound.get(scene) ?? (await play(scene, setting, `${rule.rule}-sound`));
    sound.set(scene, asItIs);
    const verdict = { rule, sound: asItIs, broken: await playPatched(rule, setting) };
    verdicts.push(verdict);
    process.stdout.write(`${told(verdict)}\n`);
    await writeDown(verdict, setting);
  }
  return verdicts;
}

/** Each as soon as it is there: a run that is broken off has shown what it has shown. */
async function writeDown({ rule, sound, broken }: Verdict, { seed, version }: Setting): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [, earlier = ''] = new RegExp(`<!-- ${section} -->([\\s\\S]*)<!-- /${section} -->`).exec(text) ?? [];
  const row = { rule, red: wentRed(broken), sound: sound.holds, version, seed };
  await writeFile(page, between(text, section, tableWith(earlier, [row])));
}

function told(verdict: Verdict): string {
  const { rule, sound, broken } = verdict;
  const line = `${rule.rule} ${rule.breaks} ${bites(verdict) ? 'went red' : 'WAS NOT NOTICED'}`;
  const asItIs = sound.holds ? [] : [`as it is: ${printed(sound)}`];
  return [line, ...asItIs, ...wentRed(broken).map((sentence) => `   - ${sentence}`)].join('\n');
}

async function playPatched(rule: BrokenRule, setting: Setting): Promise<Outcome> {
  const folder = join(setting.folder, `${rule.rule}-build`);
  say(`${rule.rule} ${rule.breaks}`);
  const build = await brokenBuild(rule, folder, setting.version);
  const { scene, database = [] } = rule;
  const scenario: Scenario = {
    ...scene,
    needs: { ...scene.needs, build, patienceMs },
    play: async (stage, how) => {
      for (const sql of database) await stage.database.sql(sql);
      return scene.play(stage, how);
    },
  };
  try {
    return await play(scenario, setting, `${rule.rule}-broken`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(scenario: Scenario, { seed, version, folder }: Setting, name: string): Promise<Outcome> {
  return playScenario(scenario, { seed, scale: 1, version, folder: join(folder, name) });
}
