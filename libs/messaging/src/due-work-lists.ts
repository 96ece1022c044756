import type { DeadLetter, DueWork, DueWorkList } from '@assay/contracts';
import { countDue, Database, type DueCount, type DueRows, workOf } from '@assay/persistence';
import { AppConfig } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

const newestMax = 200;

interface DeadRow extends Omit<DeadLetter, 'deadAt' | 'companyId'> {
  readonly companyId: string | null;
  readonly deadAt: Date;
  readonly all: number;
}

/** Says what this app owes: of every operation that works something off, of the outbox, and what it could not consume. */
@Injectable()
export class DueWorkLists {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** What is owed now, by name. */
  async works(): Promise<DueWork[]> {
    const works: DueWork[] = [];
    for (const { name, rows } of this.known())
      works.push(said(name, await this.database.read((tx) => countDue(tx, rows))));
    return works;
  }

  /** Everything as of now. */
  async list(): Promise<DueWorkList> {
    const works = await this.works();
    const dead = await this.deadLetters();
    const omitted = (dead[0]?.all ?? 0) - dead.length;
    return {
      works,
      deadLetters: dead.map(({ all: _all, companyId, deadAt, ...letter }) => ({
        ...letter,
        ...(companyId === null ? {} : { companyId }),
        deadAt: deadAt.toISOString(),
      })),
      ...(omitted > 0 ? { omitted } : {}),
    };
  }

  private known(): { name: string; rows: Pick<DueRows<object>, 'table' | 'where'> }[] {
    const classes = new Set(
      this.discovery
        .getProviders()
        .map(({ instance }: { instance: unknown }) =>
          typeof instance === 'object' && instance !== null ? instance.constructor : undefined,
        ),
    );
    const known = [...classes].flatMap(
      (one) => (one && workOf(one as new (...parts: never[]) => object, this.config)) ?? [],
    );
    return [...known.toSorted((left, right) => left.name.localeCompare(right.name)), outbox];
  }

  private deadLetters(): Promise<DeadRow[]> {
    return this.database.read((tx) =>
      tx.query<DeadRow>(
        `SELECT event_id AS "eventId", consumer, envelope ->> 'type' AS type, envelope ->> 'companyId' AS "companyId",
           reason, attempts, dead_at AS "deadAt", (count(*) OVER ())::int AS all
         FROM dead_letters WHERE dead_at IS NOT NULL ORDER BY dead_at DESC, event_id LIMIT $1`,
        [newestMax],
      ),
    );
  }
}

const outbox = { name: 'outbox', rows: { table: 'outbox' } };

function said(name: string, { oldestDueAt, nextDueAt, ...numbers }: DueCount): DueWork {
  return {
    name,
    ...numbers,
    ...(oldestDueAt === null ? {} : { oldestDueAt: oldestDueAt.toISOString() }),
    ...(nextDueAt === null ? {} : { nextDueAt: nextDueAt.toISOString() }),
  };
}
