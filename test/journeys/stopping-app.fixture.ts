import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  addOutboxCompany,
  createMessagingTables,
  MessagingConfig,
  MessagingModule,
  natsTransport,
} from '@assay/messaging';
import { Database, DueLoop, dueRows, PersistenceModule } from '@assay/persistence';
import { bootApp, loadConfig, Logger } from '@assay/runtime';
import { Module } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';

/** What the app keeps: rows that are worked on until somebody opens the gate. */
export class CreateWork0001 {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addOutboxCompany(runner);
    await runner.query(`CREATE TABLE work (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), done_at timestamptz,
      due_at timestamptz DEFAULT now(), leased_until timestamptz, attempt int NOT NULL DEFAULT 0)`);
  }
}

class AppModule {}

/** An app as small as one can be: one request and one kind of row, both of which last until the file GATE is there. */
async function boot(gate: string): Promise<void> {
  const opened = async (): Promise<void> => {
    while (!existsSync(gate)) await sleep(10);
  };
  const rows = dueRows({ table: 'work', leaseSeconds: 600 });
  const loop = {
    provide: DueLoop,
    inject: [Database, Logger],
    useFactory: (database: Database, logger: Logger) => {
      const loop = new DueLoop({
        name: 'relay',
        rows,
        database,
        logger,
        concurrency: 1,
        sweepMs: 1000,
        work: async (row) => {
          await opened();
          await database.transaction(async (tx) => {
            await rows.finish(tx, row);
            await tx.execute('UPDATE work SET done_at = now() WHERE id = $1', [row.id]);
          });
        },
      });
      loop.start();
      return loop;
    },
  };
  const persistence = PersistenceModule.forApp({
    app: 'notification',
    migrations: [CreateWork0001],
  });
  Module({ imports: [persistence, MessagingModule], providers: [loop] })(AppModule);
  await bootApp({
    name: 'notification',
    module: AppModule,
    config: loadConfig(MessagingConfig),
    strategy: natsTransport,
    http: {
      port: 0,
      configure: (app) => {
        const server = app.getHttpAdapter().getInstance();
        server.get('/quick', async () => 'answered');
        server.get('/slow', async () => {
          app.get(Logger).info('asked');
          await opened();
          return 'answered';
        });
        server.get('/stray', async () => {
          setTimeout(() => {
            throw new Error('a stray error');
          });
          return 'answered';
        });
      },
    },
  });
}

const [, program, gate] = process.argv;
if (program === import.meta.filename && gate !== undefined) await boot(gate);
