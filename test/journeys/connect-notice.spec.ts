import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from './sandbox.fixture.js';
import { connected, consent, parties, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

const header = (mail: Mail, name: string) => mail.headers.find((one) => one.name === name)?.value;

async function keyOf(accountId: string): Promise<{ keyId: string; prefix: string }> {
  const path = `/v1/accounts/${accountId}/api-keys`;
  const { body } = await world.vendor.call<{ items: { keyId: string; prefix: string }[] }>('GET', path);
  const [key] = body.items;
  if (!key) throw new Error('the account has a key');
  return key;
}

/** The mails to an owner, as soon as there are so many. */
const mailsTo = (ownerEmail: string, count: number) =>
  eventually(async () => {
    const [first, ...others] = await world.sandbox.mails(ownerEmail);
    if (!first || others.length + 1 < count) throw new Error('not all mails have arrived');
    return [first, ...others] as const;
  });

/** How each consent of the company was told, in the order in which they were given. */
const noticesOf = async (companyId: string) =>
  (
    await world.sql<{ status: string }>(
      `SELECT status FROM notification.connection_notices WHERE company_id = '${companyId}' ORDER BY revision`,
    )
  ).map(({ status }) => status);

const settled = (companyId: string, ...statuses: string[]) =>
  eventually(async () => expect(await noticesOf(companyId)).toEqual(statuses));

describe('the owner of an account', () => {
  it('is told once which company was connected, with which key and when', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    const before = Date.now();
    const { companyId, accountId, apiKey } = await connected(world, { ownerEmail });
    await settled(companyId, 'sent');
    const [{ subject, text, html }, ...more] = await mailsTo(ownerEmail, 1);
    expect(more).toEqual([]);
    const { keyId, prefix } = await keyOf(accountId);
    expect(subject).toBe(`SmartRecruiters company ${companyId} is now connected to ${accountId} Ltd`);
    expect(text).toContain(`Account: ${accountId} Ltd (${accountId})`);
    expect(text).toContain(`API key: Sandbox · ${prefix}… · ${keyId}`);
    expect(`${html}${text}`).not.toContain(apiKey);
    const [, told = ''] = /Connected: (.*) UTC/.exec(text) ?? [];
    const at = Date.parse(`${told.replace(' at ', ' ')} UTC`);
    // To the minute.
    expect(at).toBeGreaterThan(before - 60_000);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it('sees that a machine wrote, in the name of whoever runs Assay, without a link', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    await connected(world, { ownerEmail });
    const [mail] = await mailsTo(ownerEmail, 1);
    expect(mail.links).toEqual([]);
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
    expect(header(mail, 'from')).toContain('Northwind Tests');
    expect(mail.messageId).toMatch(/^<[\w.-]+@assay\.example>$/);
    expect(mail.from).toMatch(/^bounces\+[0-9a-z]+@assay\.example$/);
  });

  it('ends the connection and the key by doing what the mail says', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    const both = await connected(world, { ownerEmail });
    const [{ text }] = await mailsTo(ownerEmail, 1);
    const paths = [...text.matchAll(/^DELETE (\S+)$/gm)].map(([, path = '']) => path);
    expect(paths).toHaveLength(2);
    for (const path of paths) expect((await world.vendor.call('DELETE', path)).status).toBeLessThan(300);
    const [connection] = (await world.vendor.connections()).filter(
      ({ companyId }) => companyId === both.companyId,
    );
    expect(connection?.status).not.toBe('active');
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).html).not.toContain('Connected');
    expect(await noticesOf(both.companyId)).toEqual(['sent']);
  });

  it('is told in the account’s language, and again when the company connects again or another one does', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    const first = await connected(world, { ownerEmail, language: 'de' });
    await mailsTo(ownerEmail, 1);
    await world.sandbox.disconnect(first.companyId);
    expect((await consent(world, first)).status).toBe(200);
    await mailsTo(ownerEmail, 2);
    const { apiKey } = await world.sandbox.addAccount(first.accountId, { ownerEmail, language: 'de' });
    const companyId = unique('company');
    await world.sandbox.addCompany(companyId);
    expect((await consent(world, { companyId, apiKey })).status).toBe(200);
    await settled(first.companyId, 'sent', 'sent');
    await settled(companyId, 'sent');
    const mails = await mailsTo(ownerEmail, 3);
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    for (const mail of mails) expect(header(mail, 'content-language')).toBe('de');
  });

  it('whom nobody named is not told, also not when an address is named later', async () => {
    const both = await connected(world);
    await settled(both.companyId, 'dropped');
    const ownerEmail = `${unique('owner')}@vendor.example`;
    await world.sandbox.addAccount(both.accountId, { ownerEmail });
    await connected(world, { ownerEmail });
    expect(await mailsTo(ownerEmail, 1)).toHaveLength(1);
    expect(await noticesOf(both.companyId)).toEqual(['dropped']);
  });

  it('is told after notification was away while a company connected', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    await world.kill('notification');
    const { companyId } = await connected(world, { ownerEmail });
    await world.restart('notification');
    await settled(companyId, 'sent');
    expect(await world.sandbox.mails(ownerEmail)).toHaveLength(1);
  });

  it.each([
    ['send-connection-notice.in-flight', 1],
    ['send-connection-notice.answered', 2],
  ])('is told when the power goes at %s, at the cost of one copy at most', async (failpoint, copies) => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    const both = await parties(world, { ownerEmail });
    await world.kill('notification');
    // What other stories have left is not what the power cut is to strike.
    await world.sql('UPDATE notification.connection_notices SET due_at = NULL, leased_until = NULL');
    await world.restart('notification', { FAILPOINT: `${failpoint}:crash` });
    expect((await consent(world, both)).status).toBe(200);
    await world.ended('notification');
    // What a dead process had leased is free again half a minute later: here it is over at once.
    await world.sql(
      'UPDATE notification.connection_notices SET leased_until = now() WHERE leased_until > now()',
    );
    await world.restart('notification');
    await settled(both.companyId, 'sent');
    const mails = await world.sandbox.mails(ownerEmail);
    expect(mails).toHaveLength(copies);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  });
});
