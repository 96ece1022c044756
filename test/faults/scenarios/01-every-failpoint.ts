import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failpointNames } from '@assay/runtime';
import { type App, rollOrder } from '../../installation/fleet.js';
import { atLeast, exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer, evenly } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import { withOperator } from '../stage/operator.js';
import { ordersWhile } from '../stage/orders-while.js';
import type { Stage } from '../stage/stage.js';
import { killPart, reviveApp } from '../stage/strikes.js';

const leastPoints = 30;
const plannedCrashes = 600;
const scouts = 24;
const often = 8;
const callsBetween = 4;
const latestHit = 3;
const lookMs = 20;
// Of a point that is not come by: how many calls are waited for.
const patienceCalls = 100;

/** A place of the code, in one app, at which a process can die. */
interface Point {
  readonly app: App;
  readonly name: string;
  /** How often some orders came by. */
  readonly often: number;
}

/** The files by which apps that run are told where to fail, and in which they note that they did. */
class Armoury {
  private constructor(private readonly folder: string) {}

  /** Starts every app anew, so that it looks here. */
  static async open(stage: Stage): Promise<Armoury> {
    const armoury = new Armoury(join(stage.folder, 'failpoints'));
    mkdirSync(armoury.folder);
    const { installation } = stage;
    installation.settings['FAILPOINT'] = armoury.folder;
    for (const app of rollOrder) {
      await installation.fleet.kill(app);
      await installation.fleet.revive(app);
    }
    return armoury;
  }

  arm(app: App, faults: string): void {
    writeFileSync(join(this.folder, app), faults);
  }

  disarm(app: App): void {
    rmSync(join(this.folder, app), { force: true });
  }

  /** What struck an app, as `name:action`. */
  struck(app: App): string[] {
    const file = join(this.folder, `${app}.struck`);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  /** Nothing has struck yet. */
  forget(): void {
    for (const app of rollOrder) rmSync(join(this.folder, `${app}.struck`), { force: true });
  }

  /** How many processes died where they were told to. */
  get crashes(): number {
    return rollOrder.flatMap((app) => this.struck(app)).filter((line) => line.endsWith(':crash')).length;
  }
}

/** Whoever tells SmartRecruiters something needs a new token. */
async function tokensEnd({ database }: Stage): Promise<void> {
  await database.sql(
    'UPDATE consent.granted_credentials SET sealed_token = NULL, token_expires_at = NULL, token_stale_at = NULL',
  );
}

/** The points that orders come by, whichever they are, and how often these did. */
async function pointsOnTheWay(stage: Stage, armoury: Armoury): Promise<Point[]> {
  // What happens once for a company, an account or a job does not happen to every order.
  await scout(stage, ['results', 'ordering']);
  const usual = await comeBy(armoury, () => scout(stage, []));
  const rare = await comeBy(armoury, () => scout(stage, ['results', 'ordering']));
  return [...usual, ...rare.filter((one) => whoIsAway(one) && !usual.some((other) => isSame(one, other)))];
}

const isSame = (one: Point, other: Point): boolean => one.app === other.app && one.name === other.name;

/** Who has to be away for a point to be come by: intake hands over where ordering is silent, a token is asked for by who knows none. */
function whoIsAway({ app, name }: Point): App | undefined {
  if (name.startsWith('hand-over-order')) return 'ordering';
  return app === 'consent' ? 'results' : undefined;
}

/** The points that are come by meanwhile, not only once or twice: all are armed with what does no harm. */
async function comeBy(armoury: Armoury, meanwhile: () => Promise<void>): Promise<Point[]> {
  armoury.forget();
  const harmless = failpointNames.map((name) => `${name}:pause:0@each`).join(' ');
  for (const app of rollOrder) armoury.arm(app, harmless);
  await meanwhile();
  for (const app of rollOrder) armoury.disarm(app);
  return rollOrder.flatMap((app) =>
    [...Map.groupBy(armoury.struck(app), (line) => line.split(':')[0] ?? '')]
      .filter(([, lines]) => lines.length >= often)
      .map(([name, { length }]) => ({ app, name, often: length }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );
}

/** Orders that meet no harm but that some apps are away for a moment. */
async function scout(stage: Stage, away: readonly App[]): Promise<void> {
  const number = stage.story.steps.count('call') + 4;
  const strikes = away.map((target): Strike => ({
    step: 'call',
    number,
    name: 'kill',
    target,
    run: () => killPart(stage, target, 4),
  }));
  await tokensEnd(stage);
  await stage.play({ orders: scouts, insistent: true }, strikes);
}

/** An app dies the n-th time that it comes by a point, and is started again. */
async function crash(stage: Stage, armoury: Armoury, point: Point, hit: number): Promise<void> {
  const { installation, story } = stage;
  const { app, name } = point;
  const before = armoury.struck(app).length;
  const latest = story.steps.count('call') + patienceCalls;
  const away = whoIsAway(point);
  if (away) await installation.fleet.kill(away);
  armoury.arm(app, `${name}:crash@${hit}`);
  if (away === 'results') {
    await tokensEnd(stage);
    await reviveApp(stage, away);
  }
  while (armoury.struck(app).length === before && story.steps.count('call') < latest) await sleep(lookMs);
  armoury.disarm(app);
  if (armoury.struck(app).length > before) {
    await installation.fleet.ended(app);
    await reviveApp(stage, app);
  }
  if (away === 'ordering') await reviveApp(stage, away);
}

/** A process dies wherever it can, one at a time, and each time another order is half done: nothing is lost and nothing comes twice. */
export const scenario: Scenario = {
  number: 1,
  title: 'A process dies at every point that orders come by',
  // Where nobody wants notes, a row of them is made now and then and not with each order.
  needs: { notes: true },
  play: async (stage, { seed, scale }) => {
    const { story } = stage;
    const armoury = await Armoury.open(stage);
    const points = await pointsOnTheWay(stage, armoury);
    const draw = drawer(`${seed} points`);
    const count = scaled(plannedCrashes, scale, points.length);
    const [before, began] = [armoury.crashes, story.steps.count('call')];
    let left = count;
    const strikes: Strike[] = evenly(points, count, draw).map((point, index) => {
      const hit = point.often < 2 * scouts ? 1 : 1 + draw(latestHit);
      return {
        step: 'call',
        number: began + (index + 1) * callsBetween,
        name: 'crash',
        target: `${point.app} at ${point.name}`,
        run: () => crash(stage, armoury, point, hit).finally(() => (left -= 1)),
      };
    });
    // Whoever sends dies twice with one letter in its hand now and then.
    await withOperator(stage, () =>
      stage.play(
        ordersWhile(() => left > 0),
        strikes,
      ),
    );
    return {
      counted: [
        told('orders', story.acceptedCount),
        atLeast('points of apps', points.length, leastPoints),
        exactly(
          'of them where one died',
          points.filter(({ app, name }) => stage.times('crash', `${app} at ${name}`) > 0).length,
          points.length,
        ),
        exactly('processes that died there', armoury.crashes - before, count),
        exactly('at their end', story.endedCount, story.acceptedCount),
      ],
    };
  },
};
