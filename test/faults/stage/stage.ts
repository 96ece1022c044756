import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { treeOfNow, type Tree } from '../../bench/tree.js';
import { BusSet } from '../../installation/bus-set.js';
import type { App } from '../../installation/fleet.js';
import { type Bus, Installation } from '../../installation/installation.js';
import { OneBus } from '../../installation/one-bus.js';
import { OneDatabase } from '../../installation/one-database.js';
import { connected, type Outside, type Parties } from '../../journeys/stories.fixture.js';
import { Follower } from '../history/follower.js';
import { History } from '../history/history.js';
import { Translator } from '../history/translator.js';
import type { Link } from '../links/link.js';
import { Routes } from '../links/routes.js';
import { Hand, type Strike } from './hand.js';
import type { LinkName } from './link.js';
import { deadEvents, restingOrders, stillOwed } from './obligations.js';
import type { StageNeeds } from './stage-needs.js';
import { type Plot, Story } from './story.js';
import { connectedForNotes } from './connected-for-notes.js';
import { wire } from './wire.js';

/** How a stage is made. */
export interface StageOptions {
  readonly folder: string;
  readonly needs: StageNeeds;
  readonly seed: number;
  /** Companies that are connected before it begins. */
  readonly companies: number;
  /** What the history says of the run in its first line. */
  readonly run: object;
}

const lookMs = 100;
// Without anything new: longer than the longest pause between two tries.
const longestPatienceMs = 600_000;

/** What a scenario is played on: servers, apps and the outside world as processes, and the history of what is seen. */
export class Stage {
  readonly story: Story;
  /** How often each fault struck each target, as `name target`. */
  readonly tally = new Map<string, number>();

  private constructor(
    readonly installation: Installation<OneDatabase, Bus>,
    readonly companies: readonly Parties[],
    readonly history: History,
    /** Room for what a scenario wants to keep. */
    readonly folder: string,
    private readonly links: ReadonlyMap<LinkName, Link>,
    /** For how long nothing may move before it is given up. */
    readonly patienceMs: number,
    /** The lines between servers of NATS, where there are three. */
    readonly routes: Routes,
  ) {
    this.story = new Story(installation.outside, companies, patienceMs);
    history.onSeen((line, raw) => this.story.see(line, raw));
  }

  static async start({ folder, needs, seed, companies, run }: StageOptions): Promise<Stage> {
    const { replicas = 1, gateways = replicas, natsServers = 1, links = [] } = needs;
    const { patienceMs = longestPatienceMs } = needs;
    const build = needs.build ?? (await treeOfNow());
    const routes = new Routes(seed);
    const [databases, bus] = await Promise.all([
      OneDatabase.start(resolve(folder, 'postgres')),
      natsServers === 1 ? OneBus.start(resolve(folder, 'nats')) : threeServers(folder, build, routes),
    ]);
    let opened = new Map<LinkName, Link>();
    const replicasOf = (app: App): number => (app === 'gateway' ? gateways : replicas);
    const installation = await Installation.start<OneDatabase, Bus>({
      folder,
      build,
      databases,
      bus,
      replicasOf,
      wire: async (made) => {
        if (needs.mailByProvider) made.sendByProvider();
        Object.assign(made.settings, needs.settings);
        for (const [app, own] of Object.entries(needs.settingsOf ?? {}))
          Object.assign(made.settingsOf[app as App], own);
        opened = await wire(made, links, seed);
      },
    });
    const { outside } = installation;
    const parties: Parties[] = [];
    while (parties.length < companies)
      parties.push(await (needs.notes ? connectedForNotes(outside) : connected(outside)));
    const follower = new Follower(join(installation.sandboxFolder, 'seen.jsonl'));
    const history = new History(join(folder, 'history.jsonl'), follower, new Translator());
    const stage = new Stage(installation, parties, history, folder, opened, patienceMs, routes);
    history.begin(run);
    return stage;
  }

  get database(): OneDatabase {
    return this.installation.databases;
  }

  /** The one NATS server; a stage with three has a `busSet`. */
  get nats(): OneBus {
    const { bus } = this.installation;
    if (bus instanceof OneBus) return bus;
    throw new Error('this stage has three NATS servers: take busSet');
  }

  get busSet(): BusSet {
    const { bus } = this.installation;
    if (bus instanceof BusSet) return bus;
    throw new Error('this stage has one NATS server: say natsServers: 3');
  }

  /** A line that the scenario needs. */
  link(name: LinkName): Link {
    const link = this.links.get(name);
    if (link) return link;
    throw new Error(`this stage has no link ${name}: name it in what the scenario needs`);
  }

  get outside(): Outside {
    return this.installation.outside;
  }

  /** Has the story told while each hand strikes; throws what a strike throws. */
  async play(plot: Plot, ...hands: (readonly Strike[])[]): Promise<void> {
    const { story } = this;
    const all = hands.map((strikes) => new Hand(story, strikes, (strike, ends) => this.struck(strike, ends)));
    story.behind = () => all.some(({ behind }) => behind);
    story.struck = () => all.some(({ striking }) => striking);
    await Promise.all([story.play(plot), ...all.map((hand) => hand.run())]);
  }

  /** How often this was done, to one target or to all of them. */
  times(name: string, target?: string): number {
    const counts = [...this.tally].filter(([key]) =>
      target === undefined ? key.startsWith(`${name} `) : key === `${name} ${target}`,
    );
    return counts.reduce((sum, [, count]) => sum + count, 0);
  }

  /** Waits until nothing is owed that will be worked off soon, and writes down how everything rests. */
  async rest(): Promise<void> {
    await this.settled();
    this.history.note('rest', {});
    for await (const order of restingOrders(this.database)) this.history.note('at-rest', { ...order });
    const dead = await deadEvents(this.database);
    this.probe('no event became a dead letter', dead === 0, `${dead}`);
    const wrong = await this.outside.sandbox.violations();
    this.probe('everything kept to the contract of SmartRecruiters', wrong.length === 0, `${wrong.length}`);
    const { failures } = this.story;
    this.probe('every story came to its end', failures.length === 0, failures.join('; '));
    const complaints = this.installation.fleet.complaints.filter((one) => one.includes('uncaught'));
    this.probe('no app met an error that nobody caught', complaints.length === 0, complaints.join('; '));
    await this.history.end();
  }

  /** Notes something that the scenario alone can know. */
  probe(name: string, holds: boolean, note: string): void {
    this.history.note('probe', { name, holds, note });
  }

  async remove(): Promise<void> {
    await this.installation.remove();
    for (const link of this.links.values()) await link.close();
    await this.routes.close();
  }

  private struck({ name, target, step, number }: Strike, ends: boolean): void {
    this.history.note('fault', { name, target, step: `${step} ${number}`, ...(ends && { ends }) });
    if (!ends) this.tally.set(`${name} ${target}`, (this.tally.get(`${name} ${target}`) ?? 0) + 1);
  }

  private async settled(): Promise<void> {
    let before = -1;
    for (let still = 0; still < this.patienceMs / lookMs; still += 1) {
      const owed = await stillOwed(this.database);
      if (owed === 0) return;
      if (owed !== before) still = 0;
      before = owed;
      await sleep(lookMs);
    }
    this.story.failures.push(`${before} rows are owed and nobody works them off`);
  }
}

async function threeServers(folder: string, { root }: Tree, routes: Routes | undefined): Promise<BusSet> {
  const configuration = await readFile(join(root, 'docker/nats.conf'), 'utf8');
  return BusSet.start(resolve(folder, 'nats'), configuration, routes?.between);
}
