import { writeFile } from 'node:fs/promises';
import type { Erasure, ErasureCertificate } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Backup } from './backup.fixture.js';
import { Canaries, noted, somebody, type Somebody } from './canaries.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let canaries: Canaries;

beforeAll(async () => {
  world = await World.start({ LOG_LEVEL: 'debug', ...noted });
  canaries = await Canaries.connected(world);
});

afterAll(() => world.stop());

async function erased(body: object): Promise<Erasure> {
  const { body: asked } = await world.vendor.call<Erasure>('POST', '/v1/erasures', body);
  return eventually(async () => {
    const { body: erasure } = await world.vendor.call<Erasure>('GET', `/v1/erasures/${asked.erasureId}`);
    if (erasure.state !== 'done') throw new Error(`waits for ${erasure.waitingFor}`);
    return erasure;
  }, 60_000);
}

/** The certificates of the erasures that were done once more. */
async function repeated(): Promise<ErasureCertificate[]> {
  const rows = await world.sql<{ certificate: ErasureCertificate | null }>(
    'SELECT certificate_document AS certificate FROM ordering.erasures WHERE repeats IS NOT NULL',
  );
  return rows.flatMap(({ certificate }) => certificate ?? []);
}

describe('a backup of before an erasure that is restored', () => {
  const ordered = somebody();
  const registered = somebody();
  const kept = somebody();
  const texts = (person: Somebody) => ({ ...person, asker: ordered.asker });
  let backup: Backup;
  let ledger: string;
  const file = () => `${world.folder}/ledger.jsonl`;

  it('brings back whoever was erased since', async () => {
    const orderId = await canaries.assessed(ordered);
    await canaries.registered(ordered);
    await canaries.askedFor(orderId, ordered);
    await canaries.registered(registered);
    await canaries.assessed(kept);
    await world.whileStopped(async () => {
      backup = await Backup.of(world);
    });
    const before = await canaries.traces({ ...ordered });
    for (const { email } of [ordered, registered]) await erased({ email });
    for (const person of [ordered, registered]) expect(await canaries.traces(texts(person))).toEqual([]);
    ledger = await world.runErasures('export');
    expect(ledger.trim().split('\n')).toHaveLength(2);
    for (const word of Object.values({ ...ordered, ...registered })) expect(ledger).not.toContain(word);
    await writeFile(file(), ledger);
    await world.whileStopped(async () => {
      await backup.restore();
      expect(await canaries.traces({ ...ordered })).toEqual(before);
      expect(await world.runErasures('replay', file())).toContain('2 are erased again');
    });
  });

  it('leaves nobody of them once the ledger was replayed, whether they had an order or were only registered', async () => {
    const again = await eventually(async () => {
      const certificates = await repeated();
      expect(certificates).toHaveLength(2);
      return certificates;
    }, 60_000);
    for (const person of [ordered, registered]) expect(await canaries.traces(texts(person))).toEqual([]);
    expect(await canaries.traces({ email: kept.email })).not.toEqual([]);
    const places = again.flatMap(({ facts }) => facts.places);
    for (const place of ['ordering.orders', 'results.people', 'results.report files'])
      expect(places.filter((one) => one.place === place).map(({ count }) => count)).toContain(1);
    for (const certificate of again) {
      const { status } = await world.vendor.call('POST', '/v1/erasures/verification', { certificate });
      expect(status).toBe(200);
    }
    expect(await world.runErasures('replay', file())).toContain('0 are erased again');
  });

  it('is not touched by a ledger that somebody wrote', async () => {
    const forged = `${world.folder}/forged.jsonl`;
    await writeFile(forged, ledger.replaceAll('"scope":"address"', '"scope":"candidate"'));
    await expect(world.runErasures('replay', forged)).rejects.toMatchObject({
      stderr: expect.stringContaining('line 1 is no certificate') as unknown,
    });
  });
});
