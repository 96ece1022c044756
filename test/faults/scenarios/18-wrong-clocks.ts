import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connected, type Parties } from '../../journeys/stories.fixture.js';
import { TokenForge } from '../../journeys/token-forge.fixture.js';
import { targetOf } from '../attacks/target.js';
import { type App, rollOrder, type Variables } from '../../installation/fleet.js';
import { atLeast, exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer, evenly } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import { LeaseWitness } from '../stage/lease-witness.js';
import { ordersWhile } from '../stage/orders-while.js';
import type { Stage } from '../stage/stage.js';
import { twinsOf } from '../stage/twins.js';

const hourMs = 3_600_000;
/** What a clock says one after the other, until it is right again. */
const courses: Readonly<Record<string, readonly number[]>> = {
  'an hour ahead': [hourMs],
  'an hour behind': [-hourMs],
  'jumps by two hours': [hourMs, -hourMs, hourMs],
};
const callsBetween = 4;
const callsLong = 6;
/** What is asked of a token's end, in seconds: right to a minute, and a half more for whoever asks. */
const aroundItsEnd = 90;
/** SmartRecruiters asks for patience now and then. */
const limits = [
  { where: 'results', kind: '429', rate: 0.1, ms: 2000 },
  { where: 'results', kind: '503', rate: 0.05, ms: 2000 },
] as const;

/** The clocks of one process of each app, which are wrong as long as somebody says so. */
class Clocks {
  constructor(private readonly folder: string) {
    mkdirSync(folder);
    for (const app of rollOrder) this.set(app, 0);
  }

  /** With what a process is started whose clock can be set. */
  readonly settings = (app: App): Variables => ({
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('test/faults/clock/wrong-clock.mjs')).href}`,
    CLOCK_WRONG_BY: join(this.folder, app),
  });

  set(app: App, wrongByMs: number): void {
    writeFileSync(join(this.folder, app), String(wrongByMs));
  }
}

/** Whether tokens of a company count until their end by the database's clock, and companies can connect. */
class Tokens {
  wrong = 0;
  asked = 0;
  connected = 0;
  private constructor(
    private readonly stage: Stage,
    private readonly forge: TokenForge,
  ) {}

  static async of(stage: Stage): Promise<Tokens> {
    const [company] = stage.companies;
    return new Tokens(stage, await TokenForge.open(targetOf(stage), company as Parties));
  }

  private async connects(): Promise<boolean> {
    const { outside } = this.stage;
    try {
      const { companyId } = await connected(outside);
      return (await outside.sandbox.packages(companyId)).status === 200;
    } catch {
      // The page said no: it is counted.
      return false;
    }
  }

  async try(): Promise<void> {
    const now = Math.floor(Date.now() / 1000);
    for (const [seconds, expected] of [
      [aroundItsEnd, 200],
      [-aroundItsEnd, 401],
    ] as const) {
      const token = await this.forge.make({ iat: now - 600, exp: now + seconds });
      const headers = { authorization: `Bearer ${token}` };
      const { status } = await fetch(`${targetOf(this.stage).gatewayUrl}/sr/packages`, { headers });
      this.asked += 1;
      if (status !== expected) this.wrong += 1;
    }
    if (await this.connects()) this.connected += 1;
  }
}

/** Wherever a clock is wrong or is set while work is under way, everything goes on by the database's clock. */
export const scenario: Scenario = {
  number: 18,
  title: 'The clock of a process is an hour wrong, or jumps, while orders come in',
  needs: { replicas: 2, gateways: 1 },
  play: async (stage, { seed, scale }) => {
    const { story, history, outside } = stage;
    const clocks = new Clocks(join(stage.folder, 'clocks'));
    await twinsOf(stage, rollOrder, clocks.settings);
    const witness = await LeaseWitness.on(stage.database);
    const tokens = await Tokens.of(stage);
    let [refused, left] = [0, scaled(120, scale, rollOrder.length * 3)];
    history.onSeen(({ kind, status }) => {
      if (kind === 'order-answered' && status !== 202) refused += 1;
    });
    const count = left;
    const acts = rollOrder.flatMap((app) => Object.keys(courses).map((course) => ({ app, course })));
    const strikes = evenly(acts, count, drawer(`${seed} clocks`)).map(({ app, course }, index): Strike => ({
      step: 'call',
      number: (index + 1) * callsBetween,
      name: 'clock',
      target: `${app} ${course}`,
      run: async () => {
        for (const wrongByMs of courses[course] ?? []) {
          clocks.set(app, wrongByMs);
          await story.steps.later('call', callsLong);
          await tokens.try();
        }
        clocks.set(app, 0);
        left -= 1;
      },
    }));
    await outside.sandbox.script(limits, seed);
    await stage.play(
      ordersWhile(() => left > 0),
      strikes,
    );
    await outside.sandbox.clearFaults();
    return {
      counted: [
        told('orders', story.acceptedCount),
        exactly('times that a clock was wrong', stage.times('clock'), count),
        exactly('calls without a 202', refused, 0),
        exactly('rows taken before their lease had ended', await witness.stolen(), 0),
        exactly('rows changed by whoever had lost them', await witness.strangers(), 0),
        atLeast('tokens that were near their end', tokens.asked, 2 * count),
        exactly('of them taken or refused wrongly', tokens.wrong, 0),
        exactly('companies that connected meanwhile', tokens.connected, tokens.asked / 2),
        exactly('at their end', story.endedCount, story.acceptedCount),
      ],
    };
  },
};
