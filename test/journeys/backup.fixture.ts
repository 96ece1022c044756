import { cp, rm } from 'node:fs/promises';
import pg from 'pg';
import type { World } from './world.fixture.js';

/** What an operator keeps of a world: its database as a whole, and after it the reports. */
export class Backup {
  private constructor(
    private readonly world: World,
    private readonly name: string,
  ) {}

  /** Takes one; the product must not run, which a copy of the files of a database asks for. */
  static async of(world: World): Promise<Backup> {
    const [row] = await world.sql<{ name: string }>('SELECT current_database() AS name');
    const backup = new Backup(world, String(row?.name));
    await backup.copy(backup.name, `${backup.name}_backup`);
    await cp(backup.reports, backup.kept, { recursive: true, force: true });
    return backup;
  }

  /** Brings it back in the place of what there is. */
  async restore(): Promise<void> {
    await this.copy(`${this.name}_backup`, this.name);
    await rm(this.reports, { recursive: true });
    await cp(this.kept, this.reports, { recursive: true });
    await rm(this.kept, { recursive: true });
  }

  private get reports(): string {
    return `${this.world.folder}/reports`;
  }

  private get kept(): string {
    return `${this.world.folder}/backup`;
  }

  private async copy(from: string, to: string): Promise<void> {
    const admin = new pg.Client({ connectionString: String(process.env['TEST_DATABASE_URL']) });
    await admin.connect();
    await admin.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
    // The journey itself asks it as well.
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from]);
    await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY file_copy`);
    await admin.end();
  }
}
