import { rm } from 'node:fs/promises';
import type { EventEnvelope } from '@assay/contracts';
import { candidateInvited, type CandidateInvited } from '@assay/contracts/notification';
import type { Tx } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNats } from '../../../tools/servers/nats.mjs';
import { Consumes } from './consumes.js';
import { speakingApp, type SpeakingApp } from './speaking-app.fixture.js';

const dataFolder = `.data/fair-events-spec-${process.pid}`;
let nats: Awaited<ReturnType<typeof startNats>>;
const companies: string[] = [];
const open: SpeakingApp[] = [];

@Controller()
class Note {
  @Consumes(candidateInvited, 'note-invitation')
  async run({ companyId }: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    // Slower than events are published.
    await tx.query('SELECT pg_sleep(0.004)');
    tx.afterCommit(() => void companies.push(companyId ?? ''));
  }
}

@Controller()
class Record extends Note {
  @Consumes(candidateInvited, 'record-invitation')
  override async run(): Promise<void> {}
}

beforeAll(async () => {
  nats = await startNats({ dataFolder, configured: '' });
});
afterAll(async () => {
  for (const app of open.toReversed()) await app.close();
  await nats.remove();
  await rm(dataFolder, { recursive: true, force: true });
});

it('behind 20,000 events of one company, the event of another waits for few of them', async () => {
  open.push(await speakingApp('results', nats, [Note]), await speakingApp('ordering', nats, [Record]));
  const sender = await speakingApp('notification', nats, []);
  open.push(sender);
  const data = { orderId: 'spec', invitedAt: new Date().toISOString() };
  await sender.allCompanies.ownTransaction((tx) =>
    sender.outbox.addAll(
      tx,
      candidateInvited,
      Array.from({ length: 20_000 }, () => ({ companyId: 'flood', data })),
    ),
  );
  await eventually(() => expect(companies.length).toBeGreaterThan(300));
  const before = companies.length;
  await sender.allCompanies.transaction((tx) =>
    sender.outbox.add(tx, candidateInvited, { companyId: 'acme', data }),
  );
  await eventually(() => expect(companies).toContain('acme'));
  // So many may be published and not yet consumed; those that are taken or published at the moment come on top.
  expect(companies.indexOf('acme') - before).toBeLessThan(256 + 100);
  expect(companies.length).toBeLessThan(20_000);
});
