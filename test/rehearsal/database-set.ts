import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { eventually } from '@assay/testing';
import { give } from '../../tools/servers/postgres-cluster.mjs';
import { serverIdentity } from '../../tools/servers/postgres-binaries.mjs';
import { startPostgres } from '../../tools/servers/postgres.mjs';
import type { Balancer } from '../installation/balancer.js';
import { copyCluster, copyFolder } from './copy-cluster.js';
import { ask, passwordOf, portOf, type Server, settingsOf } from './postgres-server.js';

const names = ['db-1', 'db-2', 'db-3', 'db-4'] as const;
const any = `ANY 1 (${names.map((name) => `"${name}"`).join(', ')})`;

/** One PostgreSQL of the set. */
interface Member {
  readonly name: string;
  readonly server: Server;
}

/**
 * A PostgreSQL that takes a commit for done once one of its two standbys has it on its disk, behind one address: whoever
 * runs it promotes a standby and points the address there, as an operator's -rw service does.
 */
export class DatabaseSet {
  private readonly standbys: Member[] = [];
  private readonly unused: string[] = names.slice(1);
  private gone: Member[] = [];

  private constructor(
    private readonly folder: string,
    private readonly address: Balancer,
    private primary: Member,
    private readonly archive: string,
  ) {}

  /** A primary and two standbys, all of which write to disk before they answer. */
  static async start(folder: string, address: Balancer): Promise<DatabaseSet> {
    const dataFolder = join(folder, names[0]);
    const first = await startPostgres({ dataFolder, configured: '' });
    const archive = join(dirname(first.cluster), 'archive');
    await mkdir(archive, { recursive: true });
    give(archive, serverIdentity());
    await first.stop();
    const server = await startPostgres({
      dataFolder,
      configured: '',
      settings: settingsOf(names[0], archive),
    });
    const set = new DatabaseSet(folder, address, { name: names[0], server }, archive);
    await address.become({ port: portOf(server) });
    await set.addStandby();
    await set.addStandby();
    await set.waitForCopies(server);
    return set;
  }

  /** Where everybody reaches the primary, whichever it is, as a superuser. */
  get url(): string {
    const url = new URL(this.primary.server.url);
    url.port = String(this.address.port);
    return url.href;
  }

  /** Asks the primary. */
  sql<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
    return ask<R>(this.primary.server, text);
  }

  /** Kills a standby; the other one goes on. */
  async killStandby(): Promise<string> {
    const lost = this.standbys.shift();
    if (!lost) throw new Error('no standby is left');
    await lost.server.kill();
    this.gone.push(lost);
    this.unused.push(lost.name);
    return lost.name;
  }

  /** Makes one more standby from a copy of the primary, and waits until it follows. */
  async addStandby(): Promise<string> {
    const name = this.unused.shift();
    if (name === undefined) throw new Error('the set is complete');
    const dataFolder = join(this.folder, name);
    await rm(dataFolder, { recursive: true, force: true });
    const { server: source } = this.primary;
    const fill = async (cluster: string): Promise<void> => {
      await copyCluster(source.url, source.cluster, cluster);
      await writeFile(join(cluster, 'standby.signal'), '');
      const line = `primary_conninfo = 'host=127.0.0.1 port=${this.address.port} user=assay password=${passwordOf(source)} application_name=${name}'\n`;
      await appendFile(join(cluster, 'postgresql.auto.conf'), line);
    };
    const server = await startPostgres({
      dataFolder,
      configured: '',
      settings: settingsOf(name, this.archive),
      seed: { password: passwordOf(source), fill },
    });
    this.standbys.push({ name, server });
    await this.follows(name);
    return name;
  }

  /** Kills the primary, promotes the standby that has most of it and sends everybody there. */
  async failOver(): Promise<{ lost: string; promoted: string }> {
    const lost = this.primary;
    await lost.server.kill();
    this.gone.push(lost);
    this.unused.push(lost.name);
    const next = await this.newest();
    this.standbys.splice(this.standbys.indexOf(next), 1);
    await ask(next.server, 'SELECT pg_promote(true, 600)');
    await this.waitForCopies(next.server);
    this.primary = next;
    await this.address.become({ port: portOf(next.server) });
    for (const { name } of this.standbys) await this.follows(name);
    return { lost: lost.name, promoted: next.name };
  }

  /** Copies the primary while it works; restored with the log that is archived from then on. */
  async backUp(): Promise<string> {
    const copy = join(this.folder, 'backup');
    await copyCluster(this.primary.server.url, this.primary.server.cluster, copy);
    return copy;
  }

  /** Starts a backup beside the set, brought up to the last thing that was committed. */
  async restore(copy: string): Promise<Server> {
    await this.archiveAll();
    const seed = {
      password: passwordOf(this.primary.server),
      fill: async (cluster: string): Promise<void> => {
        await copyFolder(copy, cluster);
        await writeFile(join(cluster, 'recovery.signal'), '');
      },
    };
    const settings = { ...settingsOf('restored', this.archive), archive_mode: 'off' };
    const dataFolder = join(this.folder, 'restored');
    const server = await startPostgres({ dataFolder, configured: '', settings, seed });
    await eventually(async () => {
      const [row] = await ask<{ recovering: boolean; at: string }>(
        server,
        'SELECT pg_is_in_recovery() AS recovering, pg_last_wal_replay_lsn()::text AS at',
      );
      if (row?.recovering !== false) throw new Error(`the backup is being restored, at ${row?.at}`);
    }, 600_000);
    this.gone.push({ name: 'restored', server });
    return server;
  }

  async remove(): Promise<void> {
    for (const { server } of [...this.standbys, this.primary, ...this.gone]) await server.stop();
    for (const { server } of [...this.standbys, this.primary, ...this.gone]) await server.remove();
  }

  /** A standby that has not heard of the last commits may never be promoted: they were acknowledged. */
  private async newest(): Promise<Member> {
    const behind = `SELECT (pg_last_wal_receive_lsn() - '0/0')::text AS bytes`;
    const known = await Promise.all(
      this.standbys.map(async (member) => {
        const [row] = await ask<{ bytes: string }>(member.server, behind);
        return { member, bytes: BigInt(row?.bytes ?? 0) };
      }),
    );
    const [first] = known.sort((one, other) => (one.bytes > other.bytes ? -1 : 1));
    if (!first) throw new Error('no standby is left to be promoted');
    return first.member;
  }

  private async waitForCopies(server: Server): Promise<void> {
    await ask(server, `ALTER SYSTEM SET synchronous_standby_names = '${any}'`);
    await ask(server, 'SELECT pg_reload_conf()');
  }

  private async follows(name: string): Promise<void> {
    await eventually(async () => {
      const [row] = await this.sql<{ state: string }>(
        `SELECT state FROM pg_stat_replication WHERE application_name = '${name}'`,
      );
      if (row?.state !== 'streaming')
        throw new Error(`${name} does not follow yet: ${row?.state ?? 'not there'}`);
    }, 600_000);
  }

  private async archiveAll(): Promise<void> {
    const [last] = await this.sql<{ file: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS file');
    await eventually(async () => {
      const [row] = await this.sql<{ done: string | null }>(
        'SELECT last_archived_wal AS done FROM pg_stat_archiver',
      );
      if ((row?.done ?? '') < (last?.file ?? '')) throw new Error(`archived up to ${row?.done ?? 'nothing'}`);
    }, 600_000);
  }
}
