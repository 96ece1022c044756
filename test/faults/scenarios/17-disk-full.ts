import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rollOrder } from '../../installation/fleet.js';
import { exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer, evenly } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import { ordersWhile } from '../stage/orders-while.js';
import type { Stage } from '../stage/stage.js';
import { reviveApp } from '../stage/strikes.js';
import { Volume } from '../stage/volume.js';

const megabytes = 400;
const callsBetween = 6;
const callsLong = 12;
const lookMs = 200;
// As long as PostgreSQL may take to recover by itself.
const looks = 25;

const places = ['logs', 'jetstream', 'postgres', 'postgres wal'] as const;
type Place = (typeof places)[number];

/** Every place that something is written to, as a disk of its own. */
class Volumes {
  private readonly all = new Map<Place, Volume>();
  readonly startedAgain = { postgres: 0, nats: 0 };

  constructor(private readonly stage: Stage) {}

  async open(): Promise<void> {
    const { database, nats, folder } = this.stage;
    await Promise.all([database.kill(), nats.kill()]);
    for (const [place, path] of [
      ['logs', join(folder, 'logs')],
      ['jetstream', join(folder, 'nats', 'jetstream')],
      ['postgres', database.cluster],
      ['postgres wal', join(database.cluster, 'pg_wal')],
    ] as const)
      this.all.set(place, await Volume.of(path, megabytes));
    await Promise.all([database.revive(), nats.revive()]);
    // They go on writing to where they wrote before.
    for (const app of rollOrder) {
      await this.stage.installation.fleet.kill(app);
      await reviveApp(this.stage, app);
    }
  }

  /** No byte is left there for some calls; then there is room again, and whoever gave up is started again. */
  async full(place: Place): Promise<void> {
    const volume = this.all.get(place);
    await volume?.fill();
    const { steps } = this.stage.story;
    const last = steps.count('call') + callsLong;
    try {
      while (steps.count('call') < last) {
        // The next file of the log is begun, as it is under load.
        if (place === 'postgres wal') await this.answers('SELECT pg_switch_wal()');
        await steps.later('call', 1);
      }
    } finally {
      volume?.free();
    }
    if (place === 'jetstream') await this.untilEventsGo();
    if (place.startsWith('postgres')) await this.untilPostgresAnswers();
  }

  async close(): Promise<void> {
    const { database, nats } = this.stage;
    await Promise.all([database.kill(), nats.kill()]);
    // What is mounted in another one goes first.
    for (const volume of [...this.all.values()].reverse()) await volume.remove();
    await Promise.all([database.revive(), nats.revive()]);
  }

  /** PostgreSQL ends where it cannot recover for want of room: whoever runs it starts it again. */
  private async untilPostgresAnswers(): Promise<void> {
    const { database } = this.stage;
    for (let look = 1; !(await this.answers('SELECT 1')); look += 1) {
      await sleep(lookMs);
      if (look % looks !== 0) continue;
      this.startedAgain.postgres += 1;
      await database.kill();
      await database.revive();
    }
  }

  /** NATS stores nothing more in a stream that once found no room, until it is started again (docs/operations.md). */
  private async untilEventsGo(): Promise<void> {
    const { nats } = this.stage;
    const waiting = await this.waiting();
    for (let look = 1; (await this.waiting()).some((id) => waiting.includes(id)); look += 1) {
      await sleep(lookMs);
      if (look % looks !== 0) continue;
      this.startedAgain.nats += 1;
      await nats.kill();
      await nats.revive();
    }
  }

  private async waiting(): Promise<string[]> {
    const rows = await this.stage.database.sql<{ id: string }>(
      `SELECT id FROM ordering.outbox WHERE due_at IS NOT NULL UNION ALL SELECT id FROM notification.outbox WHERE due_at IS NOT NULL`,
    );
    return rows.map(({ id }) => id);
  }

  private async answers(text: string): Promise<boolean> {
    try {
      await this.stage.database.sql(text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Wherever no room is left, nothing is promised that is not kept, and all goes on when there is room again. */
export const scenario: Scenario = {
  number: 17,
  title: 'No room is left on a disk while orders come in',
  // It mounts disks of its own: as root, on a Linux that allows it.
  needs: { settings: { INTAKE_DEADLINE_MS: '4000' } },
  play: async (stage, { seed, scale }) => {
    const { story, history } = stage;
    const volumes = new Volumes(stage);
    const count = scaled(40, scale, places.length);
    let [left, refused] = [count, 0];
    history.onSeen(({ kind, status }) => {
      if (kind === 'order-answered' && status !== 202) refused += 1;
    });
    const strikes = evenly(places, count, drawer(`${seed} disks`)).map((place, index): Strike => ({
      step: 'call',
      number: (index + 1) * callsBetween,
      name: 'full',
      target: place,
      run: () => volumes.full(place).finally(() => (left -= 1)),
    }));
    try {
      await volumes.open();
      await stage.play(
        ordersWhile(() => left > 0),
        strikes,
      );
    } finally {
      await volumes.close();
    }
    return {
      counted: [
        told('orders', story.acceptedCount),
        ...places.map((place) =>
          exactly(
            `times that ${place} was full`,
            stage.times('full', place),
            strikes.filter(({ target }) => target === place).length,
          ),
        ),
        told('calls without a 202', refused),
        told('times that PostgreSQL was started again', volumes.startedAgain.postgres),
        told('times that NATS was started again', volumes.startedAgain.nats),
        exactly('at their end', story.endedCount, story.acceptedCount),
      ],
    };
  },
};
