import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, send, type Page } from './forms.fixture.js';
import { consent, ordered, parties, taken, type Parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

const issuedTo = (companyId: string) =>
  world.sql<{ live: boolean }>(
    `SELECT connection_id IS NOT NULL AS live FROM consent.issued_credentials WHERE company_id = '${companyId}'`,
  );

/** The admin consents, and the power goes at that point; gives what they are shown, and it is a minute later. */
async function cutOff({ companyId, apiKey }: Parties, failpoint: string): Promise<Page> {
  const { consentUrl } = await world.sandbox.consent(companyId);
  const serves = () => eventually(async () => expect((await open(consentUrl)).status).toBe(200));
  const confirm = await send(await open(consentUrl), { apiKey });
  await world.kill('consent');
  await world.restart('consent', { FAILPOINT: `${failpoint}:crash` });
  await serves();
  const shown = send(confirm);
  await world.ended('consent');
  await world.restart('consent');
  await serves();
  // Claims are given away after a minute: here it is over at once.
  await world.sql(`UPDATE consent.issued_credentials SET created_at = created_at - interval '1 minute'`);
  // Nobody waits for the end of an exchange whose app is gone.
  return shown;
}

describe('a power cut in the middle of connecting', () => {
  it('before SmartRecruiters was asked: the page soon says to try again, and that connects', async () => {
    const both = await parties(world);
    const shown = await cutOff(both, 'give-consent.claimed');
    expect(shown.status).toBe(503);
    expect(shown.html).toContain('It is safe to try again.');
    expect((await send(shown)).html).toContain('Connected');
    expect(await issuedTo(both.companyId)).toEqual([{ live: true }]);
    await taken(world, await ordered(world, both.companyId));
  });

  it('after SmartRecruiters granted its credential: the page says what to do, and doing it connects', async () => {
    const both = await parties(world);
    const shown = await cutOff(both, 'give-consent.exchanged');
    const refused = await send(shown);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('an earlier try may have been cut off');
    expect(refused.html).toMatch(/Press Disconnect in SmartRecruiters, then Connect again/);
    // Nothing is left that could be taken for a connection, and SmartRecruiters gets no token by what it was given.
    expect(await issuedTo(both.companyId)).toEqual([]);
    expect((await world.vendor.connections()).map(({ companyId }) => companyId)).not.toContain(
      both.companyId,
    );
    expect((await world.sandbox.packages(both.companyId)).status).not.toBe(200);

    // SmartRecruiters ends it on its side even where it cannot tell us: it gets no token to do so.
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).html).toContain('Connected');
    expect(await issuedTo(both.companyId)).toEqual([{ live: true }]);
    await taken(world, await ordered(world, both.companyId));
  });
});
