import { say } from '../../tools/progress.mjs';
import type { Tree } from '../bench/tree.js';
import { witnessOf } from '../installation/order-story.js';
import type { Witness } from '../installation/witness.js';
import type { Facts, Played } from './account.js';
import { contentsOf, differences } from './compare-databases.js';
import { rollOrder } from '../installation/fleet.js';
import { installed, type RehearsedInstallation } from './installed.js';
import { connectCompanies, Load } from './load.js';
import { Providers } from './providers.js';
import type { Act, Scene } from './scene.js';

/** What is played. */
export interface Script {
  readonly build: Tree;
  readonly natsConf: string;
  readonly acts: readonly Act[];
  /** Whether reports lie in a bucket. */
  readonly bucket: boolean;
  readonly orders: number;
}

/** One rehearsal from the first server to the last figure. */
export class Play {
  private copy: string | undefined;
  private readonly played: Played[] = [];
  private readonly faults: string[] = [];

  /** Copies the database while it works; what comes of the copy is compared at the end. */
  readonly backUp: Act = {
    name: 'take a backup',
    run: async ({ installation }) => {
      this.copy = await installation.databases.backUp();
      return 'restored at the end, with all that was archived since';
    },
  };

  constructor(private readonly folder: string) {}

  async run({ build, natsConf, bucket, acts, orders }: Script): Promise<Facts> {
    const providers = await Providers.start();
    const installation = await installed({ folder: this.folder, build, natsConf, providers, bucket });
    try {
      const companies = await connectCompanies(installation.outside, orders);
      const load = new Load({ outside: () => installation.outside, companies, orders, acts: acts.length });
      const loading = load.run();
      await this.playAll({ installation, providers, load, companies }, acts);
      await loading;
      say(
        `${load.placed.length} orders accepted, their stories are over; looking at what everybody has seen`,
      );
      return await this.facts(installation, load);
    } finally {
      await installation.remove();
      await providers.close();
    }
  }

  private async playAll(scene: Scene, acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      await scene.load.nextAct(act.name);
      say(`${act.name} … (${scene.load.placed.length} orders accepted)`);
      const began = performance.now();
      const note = await act.run(scene).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        this.faults.push(`${act.name}: ${why}`);
        return `failed: ${why}`;
      });
      scene.load.endAct();
      const seconds = (performance.now() - began) / 1000;
      this.played.push({ name: act.name, mayFail: act.mayFail, seconds, note });
      say(`${act.name}: ${note}`);
    }
  }

  private async facts(installation: RehearsedInstallation, load: Load): Promise<Facts> {
    const { outside, fleet } = installation;
    const witnesses: Witness[] = [];
    for (const placed of load.placed) witnesses.push(await witnessOf(outside, placed));
    const violations = await outside.sandbox.violations();
    const dead = await deadLetters(installation);
    await installation.stop();
    const compared = this.copy === undefined ? undefined : await compare(installation, this.copy);
    const faults = [
      ...this.faults,
      ...load.failures,
      ...fleet.complaints,
      ...violations.map((one) => `against the contract: ${JSON.stringify(one)}`),
      ...(dead === 0 ? [] : [`${dead} events became dead letters`]),
    ];
    const { calls, reports, reportsAgain } = load;
    return { calls, acts: this.played, witnesses, reports, reportsAgain, faults, differences: compared };
  }
}

async function deadLetters({ databases }: RehearsedInstallation): Promise<number> {
  const parts = rollOrder.map((app) => `SELECT count(*) FROM ${app}.dead_letters WHERE dead_at IS NOT NULL`);
  const [row] = await databases.sql<{ dead: number }>(
    `SELECT sum(count)::int AS dead FROM (${parts.join(' UNION ALL ')}) each_app`,
  );
  return row?.dead ?? 0;
}

async function compare({ databases }: RehearsedInstallation, copy: string): Promise<string[]> {
  say('restoring the backup beside what it was made of');
  const restored = await databases.restore(copy);
  const [original, again] = [await contentsOf(databases), await contentsOf(restored)];
  const rows = Object.values(again).reduce((sum, table) => sum + table.rows, 0);
  say(`${Object.keys(again).length} tables with ${rows} rows came back`);
  if (rows === 0) return ['the restored backup is empty'];
  return differences(original, again);
}
