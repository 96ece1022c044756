import type { ErasureCertificate } from '@assay/contracts/ordering';
import { everybody } from '@assay/persistence';
import { describe, expect, it } from 'vitest';
import { ada, byCandidate, erasureBench } from '../erasures/erasure-bench.fixture.js';
import { knownPeople } from '../erasures/known-people.js';
import { listLedger } from './list-ledger.js';
import { readLedger } from './read-ledger.js';
import { redoErasures } from './redo-erasures.js';

describe('the ledger of erasures', () => {
  const world = erasureBench();
  const sql = <R>(text: string, params: unknown[] = []) => world.ordering.store.sql<R & object>(text, params);
  const tables = ['orders', 'order_history', 'assignments', 'webhooks', 'erasures', 'field_observations'];

  /** What a dump has; restoring it. */
  const dump = async () => {
    const rows = new Map<string, string>();
    for (const table of tables)
      rows.set(table, JSON.stringify(await sql(`SELECT to_jsonb(t) AS row FROM ${table} t`)));
    return async () => {
      await sql(`TRUNCATE ${tables.join()} CASCADE`);
      for (const [table, kept] of rows)
        await sql(
          `INSERT INTO ${table} OVERRIDING SYSTEM VALUE
           SELECT (jsonb_populate_record(NULL::${table}, kept -> 'row')).* FROM jsonb_array_elements($1::jsonb) kept`,
          [kept],
        );
    };
  };
  const ledger = async (since?: string): Promise<ErasureCertificate[]> => {
    const lines: ErasureCertificate[] = [];
    for await (const line of listLedger(world.ordering.database, since)) lines.push(line);
    return lines;
  };
  const redo = (certificates: readonly ErasureCertificate[]) =>
    redoErasures(
      world.ordering.database,
      world.secrets,
      certificates,
      everybody(world.ordering.database, knownPeople),
    );
  const owed = () => sql<{ repeats: string }>('SELECT repeats FROM erasures WHERE due_at IS NOT NULL');

  it('erases again whom a restored backup brought back, once, and says so in a certificate', async () => {
    await world.over();
    await world.over({ candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
    const restore = await dump();
    const { facts } = await world.certified(byCandidate);
    const kept = await ledger();
    expect(kept.map((one) => one.facts.erasureId)).toEqual([facts.erasureId]);
    await restore();
    expect(await world.dump()).toContain(ada.email);
    expect(await redo(kept)).toEqual({ known: 0, owedAgain: 1, nobody: 0 });
    expect(await redo(kept)).toEqual({ known: 1, owedAgain: 0, nobody: 0 });
    expect(await owed()).toEqual([{ repeats: facts.erasureId }]);
    await world.work();
    expect(await world.dump()).not.toMatch(/candidate-of-ada|ada@example/i);
    expect(await world.dump()).toContain('grace@example.com');
    const [again] = await ledger();
    expect(again?.facts).toMatchObject({ repeats: facts.erasureId, subjectHash: facts.subjectHash });
  });

  it('finds whoever was erased by an address, also as the recruiter of somebody else', async () => {
    await world.over({ requester: { userId: 'u-1', email: 'Rec@example.com' } });
    const restore = await dump();
    await world.certified({ email: 'rec@example.com' });
    await world.certified({ email: 'nobody@example.com' });
    const kept = await ledger();
    await restore();
    expect(await redo(kept)).toEqual({ known: 0, owedAgain: 1, nobody: 1 });
    await world.work();
    expect(await world.dump()).not.toMatch(/Rec@/i);
  });

  it('leaves an order that came after the erasure, and one of before that is open in the backup goes', async () => {
    await world.ordered();
    const restore = await dump();
    await sql(`UPDATE orders SET status = 'expired', settled_version = 0`);
    const { facts } = await world.certified(byCandidate);
    const kept = await ledger();
    await restore();
    const later = new Date(Date.parse(facts.requestedAt) + 1).toISOString();
    const laterId = await world.ordered({ receivedAt: later });
    expect(await redo(kept)).toMatchObject({ owedAgain: 1 });
    await world.work();
    expect(await sql('SELECT id FROM orders WHERE erased_at IS NULL')).toEqual([{ id: laterId }]);
  });

  it('does nothing where the backup has the erasure, and once for somebody who was erased twice', async () => {
    await world.over();
    const restore = await dump();
    await world.certified(byCandidate);
    expect(await redo(await ledger())).toEqual({ known: 1, owedAgain: 0, nobody: 0 });
    await world.certified(byCandidate);
    const kept = await ledger();
    expect(kept).toHaveLength(2);
    await restore();
    expect(await redo(kept)).toEqual({ known: 0, owedAgain: 1, nobody: 0 });
    expect(await owed()).toHaveLength(1);
  });

  it('tells what was done since a moment alone', async () => {
    await world.over();
    await world.certified(byCandidate);
    expect(await ledger('2126-01-01T00:00:00Z')).toEqual([]);
    expect(await ledger('2026-01-01T00:00:00Z')).toHaveLength(1);
  });

  it('is read as a whole or not at all: a line that was altered is named', async () => {
    await world.over();
    const certificate = await world.certified(byCandidate);
    const line = JSON.stringify(certificate);
    expect(readLedger(`${line}\n\n${line}\n`, world.secrets)).toHaveLength(2);
    const byNpm = `\n> assay@0.1.0 erasures\n> node tools/erasures.mjs export\n\n${line}\n`;
    expect(readLedger(byNpm, world.secrets)).toHaveLength(1);
    const altered = line.replace('"candidate"', '"address"');
    for (const wrong of [altered, 'not json', '{}', 'null'])
      expect(() => readLedger(`${line}\n${wrong}\n`, world.secrets)).toThrow(/^line 2 is no certificate/);
  });
});
