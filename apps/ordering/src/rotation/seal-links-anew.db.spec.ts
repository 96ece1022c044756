import { randomUUID } from 'node:crypto';
import { openVault, rewrap, rewrapCommand, RewrapConfig, Vault } from '@assay/persistence';
import { documentedRotation } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrderingConfig } from '../app.config.js';
import { subjectPurpose, SubjectSecrets } from '../erasures/subject-secrets.js';
import { anOrder, aPackage, orderingBench } from '../ordering.fixture.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { sealedColumns, SealLinksAnew } from './seal-links-anew.js';

const steps = documentedRotation();
const configOf = (list: string) =>
  Object.assign(new OrderingConfig(), { ENCRYPTION_KEY: list, PUBLIC_URL: 'https://assay.example' });
/** Ids, and what somebody who is erased under each is sealed as. */
const rowsOf = (vault: Vault, count: number): [string[], string[]] => {
  const ids = Array.from({ length: count }, () => randomUUID());
  return [ids, ids.map((id) => vault.seal('{}', subjectPurpose(id)))];
};
const neighbours = steps.slice(1).map((list, index) => [index + 1, steps[index] ?? '', list] as const);

describe('what ordering keeps while the encryption key is changed as docs/operations.md says', () => {
  const bench = orderingBench();
  const vaultOf = (list: string) => openVault(bench.database, list);
  const linksOf = async (list: string) => new CandidateLinks(configOf(list), await vaultOf(list));
  const secretsOf = async (list: string) => new SubjectSecrets(await vaultOf(list));
  const sealAnew = async (list: string) =>
    new SealLinksAnew(bench.database, await vaultOf(list), bench.logs.logger).run();
  beforeEach(async () => {
    await bench.connected(aPackage());
    await vaultOf(steps[0] ?? '');
  });

  it.each(neighbours)('links are understood on both sides of step %i', async (number, before, after) => {
    // Nobody goes on before everything is sealed anew.
    if (number === 3) await sealAnew(before);
    const [earlier, later] = [await linksOf(before), await linksOf(after)];
    const made = earlier.create('order-1');
    const [token, again] = [earlier.open({ id: 'order-1', linkToken: made.sealed }), later.create('order-2')];
    expect(later.hashOf(token)).toBe(made.hash);
    expect(earlier.hashOf(earlier.open({ id: 'order-2', linkToken: again.sealed }))).toBe(again.hash);
    expect(later.open({ id: 'order-1', linkToken: made.sealed })).toBe(token);
  });

  it('what was hashed and signed at first is known after the old key is gone, and the old key opens nothing', async () => {
    const [first = '', , third = '', last = ''] = steps;
    const [links, secrets] = [await linksOf(first), await secretsOf(first)];
    const made = links.create('order-1');
    const token = links.open({ id: 'order-1', linkToken: made.sealed });
    const person = { scope: 'candidate', companyId: 'acme', candidateId: 'zoe' } as const;
    const certificate = secrets.certify({ erasureId: 'erasure-1' } as never);
    await sealAnew(third);
    expect(last).not.toContain(first);
    expect((await linksOf(last)).hashOf(token)).toBe(made.hash);
    expect((await secretsOf(last)).hashOf(person)).toBe(secrets.hashOf(person));
    expect((await secretsOf(last)).isOurs(certificate)).toBe(true);
    await expect(linksOf(first)).rejects.toThrow('ENCRYPTION_KEY does not hold the key second');
  });

  it('replicas that start for the first time on both sides of a step hash alike', async () => {
    await bench.store.sql('DELETE FROM hash_keys');
    const [, second = '', third = ''] = steps;
    const both = await Promise.all([linksOf(third), linksOf(second), linksOf(third), linksOf(second)]);
    expect(new Set(both.map((links) => links.hashOf('token'))).size).toBe(1);
    expect(await bench.store.sql('SELECT 1 FROM hash_keys')).toHaveLength(1);
  });

  it('links are sealed anew, all of them, also those that are erased or written meanwhile', async () => {
    const made = await linksOf(steps[0] ?? '');
    const ids: string[] = [];
    for (let nth = 0; nth < 120; nth += 1) ids.push(await bench.placed(anOrder()));
    for (const id of ids)
      await bench.store.sql('UPDATE orders SET link_token = $2 WHERE id = $1', [id, made.create(id).sealed]);
    await bench.store.sql(`UPDATE orders SET link_token = '' WHERE id = $1`, [ids[0]]);
    await sealAnew(steps[2] ?? '');
    const left = await bench.store.sql(
      `SELECT 1 FROM orders WHERE NOT starts_with(link_token, 'v1.second.')`,
    );
    expect(left).toHaveLength(1);
    const last = await linksOf(steps[3] ?? '');
    const [row] = await bench.store.sql<{ token: string }>(
      'SELECT link_token AS token FROM orders WHERE id = $1',
      [ids[1]],
    );
    expect(last.open({ id: ids[1] ?? '', linkToken: row?.token ?? '' })).toHaveLength(43);
    expect(bench.logs.lines.at(-1)).toMatchObject({ msg: 'every secret is sealed with the present key' });
  });

  it('the command says what is left, goes on after it was cut off, and says when no other key is needed', async () => {
    const [first = '', , third = ''] = steps;
    const sealed = (vault: Vault, count: number) =>
      bench.store.sql(
        `INSERT INTO erasures (id, scope, sealed_subject, subject_hash, cancel_open)
          SELECT id::uuid, 'address', sealed, id, false FROM unnest($1::text[], $2::text[]) AS given (id, sealed)`,
        rowsOf(vault, count),
      );
    const run = async (onlyShow: boolean) => {
      const lines: string[] = [];
      const { database, logs } = bench;
      const parts = { database, vault: await vaultOf(third), columns: sealedColumns, logger: logs.logger };
      const done = await rewrap({ ...parts, onlyShow, print: (line) => lines.push(line) });
      return { done, last: lines.at(-1) };
    };
    await sealed(new Vault(first), 150);
    const stranger = new Vault(`stranger:${Buffer.alloc(32, 9).toString('base64')}`);
    // Behind all others, so that what is before it is sealed anew already.
    await sealed(stranger, 1);
    await bench.store.sql(
      `UPDATE erasures SET id = 'ffffffff-ffff-4fff-bfff-ffffffffffff' WHERE sealed_subject LIKE 'v1.stranger.%'`,
    );
    expect(await run(true)).toEqual({ done: false, last: expect.stringMatching(/^152 left/) as unknown });
    await expect(run(false)).rejects.toThrow('ENCRYPTION_KEY does not hold the key stranger');
    expect(await run(true)).toEqual({ done: false, last: expect.stringMatching(/^52 left/) as unknown });
    await bench.store.sql(`DELETE FROM erasures WHERE sealed_subject LIKE 'v1.stranger.%'`);
    const done = 'everything is sealed with the key second: no other one is needed to open anything';
    expect(await run(false)).toEqual({ done: true, last: done });
    expect(await run(false)).toEqual({ done: true, last: done });
    const config = Object.assign(new RewrapConfig(), {
      DATABASE_URL: bench.store.url,
      ENCRYPTION_KEY: third,
    });
    expect(await rewrapCommand('ordering', sealedColumns, () => config)).toBe(0);
  });
});
