import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { unique } from '../../journeys/stories.fixture.js';
import type { App } from '../../installation/fleet.js';
import type { Line } from '../history/line.js';
import type { Stage } from '../stage/stage.js';

const lookMs = 100;

/** Recruiters order so many at once, company by company, each as often as said; nobody takes an assessment. */
export async function place(stage: Stage, orders: number, repeat = 1): Promise<void> {
  const { companies, outside } = stage;
  await Promise.all(
    Array.from({ length: orders }, async (_, index) => {
      const { companyId = '' } = companies[index % companies.length] ?? {};
      const email = `${unique('ola')}@example.org`;
      const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
      await outside.sandbox.order(companyId, { orderId: randomUUID(), candidate, repeat });
    }),
  );
}

/** Waits until it is so, as long as people outside see something new; false where nothing moved for the stage's patience. */
export async function until(stage: Stage, isSo: () => Promise<boolean> | boolean): Promise<boolean> {
  const seen = counter(stage);
  let before = -1;
  for (let still = 0; still < stage.patienceMs / lookMs; still += 1) {
    if (await isSo()) return true;
    if (seen.length !== before) still = 0;
    before = seen.length;
    await sleep(lookMs);
  }
  return false;
}

/** What people outside see from now on, of one kind or of all. */
export function counter(stage: Stage, kind?: string, matches: (line: Line) => boolean = () => true): Line[] {
  const found: Line[] = [];
  stage.history.onSeen((line) => {
    if ((kind === undefined || line.kind === kind) && matches(line)) found.push(line);
  });
  return found;
}

/** One number out of the database. */
export async function counted(stage: Stage, sql: string): Promise<number> {
  const [row] = await stage.database.sql<{ n: number }>(`SELECT (${sql})::int AS n`);
  return row?.n ?? 0;
}

/** Something is done to the installation, and taken back by what this gives; both are in the history. */
export async function strike(
  stage: Stage,
  { name, target }: { readonly name: string; readonly target: string },
  begin: () => Promise<void>,
  end: () => Promise<void>,
): Promise<() => Promise<void>> {
  const line = { name, target, step: `call ${stage.story.steps.count('call')}` };
  stage.history.note('fault', line);
  await begin();
  return async () => {
    await end();
    stage.history.note('fault', { ...line, ends: true });
  };
}

/** SmartRecruiters, or the mail server, misbehaves so until it is told to stop. */
export function misbehaves(
  stage: Stage,
  rule: { readonly where: string; readonly kind: string; readonly ms?: number; readonly times?: number },
): Promise<() => Promise<void>> {
  const { sandbox } = stage.outside;
  return strike(
    stage,
    { name: rule.kind, target: rule.where },
    () => sandbox.faults(rule),
    () => sandbox.clearFaults(),
  );
}

/** From now on an app dies at this failpoint; gives what starts it again once it did. */
export async function diesAt(stage: Stage, app: App, failpoint: string): Promise<() => Promise<void>> {
  const { fleet } = stage.installation;
  await fleet.kill(app);
  await fleet.revive(app, { FAILPOINT: failpoint });
  return async () => {
    const back = await strike(
      stage,
      { name: 'crash', target: app },
      () => fleet.ended(app),
      () => fleet.revive(app),
    );
    await back();
  };
}
