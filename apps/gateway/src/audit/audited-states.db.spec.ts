import { createHmac } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { removeAccount, saveAccount, showAccount } from '@assay/contracts/consent';
import type { AuditEntry, AuditPage } from '@assay/contracts/gateway';
import { savePolicy, showPolicy } from '@assay/contracts/ordering';
import { Vault } from '@assay/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfig } from '../app.config.js';
import { asVendor, encryptionKey, type Gateway, startGateway } from '../gateway.fixture.js';
import { canonicalHash } from '../sr-orders/canonical-hash.js';
import { AuditedStates } from './audited-states.js';
import { readAudit } from './read-audit.js';

const otherKey = Buffer.alloc(32, 8).toString('base64');
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.db.clear());

/** What was asked, and what was answered, last. */
const change = async (): Promise<AuditEntry[]> => {
  const { items } = (await asVendor(gateway, 'GET', '/v1/audit')).body as AuditPage;
  return items.filter(({ phase }) => phase !== 'read').slice(-2);
};
/** What the trail has of something that stands so, by the key of these specs. */
const marked = (state: object): string => {
  const [key] = new Vault(encryptionKey).deriveEach('audited-states');
  return `hmac:specs:${createHmac('sha256', key).update(canonicalHash(state)).digest('hex')}`;
};
const account = { name: 'North', engineUrl: 'https://engine.example/hook' };

describe('a change of something that stands one way or another', () => {
  it('is on the trail with the hash of how that stood before, and how after', async () => {
    let kept: object = { accountId: 'north', notes: false };
    gateway.bus.answer(showPolicy, () => kept as never);
    gateway.bus.answer(savePolicy, (policy) => (kept = policy) as never);
    await asVendor(gateway, 'PUT', '/v1/accounts/north/policy', { notes: true });
    const [asked, answered] = await change();
    expect(asked?.beforeHash).toBe(marked({ accountId: 'north', notes: false }));
    expect(answered?.afterHash).toBe(marked({ accountId: 'north', notes: true }));
    expect([asked?.afterHash, answered?.beforeHash]).toEqual([undefined, undefined]);
  });

  it('has no hash of what was not there before, or is not there any more, and of an address no more than with the key can be known', async () => {
    let kept: object | undefined;
    gateway.bus.answer(showAccount, () => {
      if (!kept) throw new Problem('account-not-found', { accountId: 'north' });
      return kept as never;
    });
    gateway.bus.answer(saveAccount, (saved) => {
      kept = saved;
      return { ...saved, webhookSecret: 'whsec_x' };
    });
    gateway.bus.answer(removeAccount, () => {
      kept = undefined;
      return {};
    });
    await asVendor(gateway, 'PUT', '/v1/accounts/north', { ...account, ownerEmail: 'zoe@example.org' });
    const [asked, answered] = await change();
    expect(asked?.beforeHash).toBeUndefined();
    expect(answered?.afterHash).toBe(
      marked({ ...account, accountId: 'north', ownerEmail: 'zoe@example.org' }),
    );
    await asVendor(gateway, 'DELETE', '/v1/accounts/north');
    const [before, after] = await change();
    expect(before?.beforeHash).toBe(answered?.afterHash);
    expect(after?.afterHash).toBeUndefined();
  });

  it('is made and says so where nobody could say how it stood', async () => {
    gateway.bus.silence(showPolicy);
    gateway.bus.answer(savePolicy, (policy) => policy as never);
    expect((await asVendor(gateway, 'PUT', '/v1/accounts/north/policy', { notes: true })).status).toBe(200);
    expect(await change()).toMatchObject([{ beforeHash: 'unread' }, { afterHash: 'unread' }]);
  });

  it('has no hash of afterwards where it was refused', async () => {
    gateway.bus.answer(showPolicy, () => ({ accountId: 'north' }) as never);
    expect((await asVendor(gateway, 'PUT', '/v1/accounts/north/policy', { notes: 'x' })).status).toBe(400);
    const [asked, answered] = await change();
    expect(asked?.beforeHash).toBe(marked({ accountId: 'north' }));
    expect(answered).toMatchObject({ status: 400 });
    expect(answered?.afterHash).toBeUndefined();
  });

  it('is on the trail for a token as well, with its id, made and revoked', async () => {
    const { body } = await asVendor(gateway, 'POST', '/v1/tokens', { name: 'Support', scopes: ['read'] });
    const { tokenId } = body as { tokenId: string };
    const [asked, made] = await change();
    expect(asked?.beforeHash).toBeUndefined();
    expect(made).toMatchObject({
      subject: { tokenId },
      afterHash: expect.stringMatching(/^hmac:specs:[0-9a-f]{64}$/) as unknown,
    });
    await asVendor(gateway, 'DELETE', `/v1/tokens/${tokenId}`);
    const [before, after] = await change();
    expect(before?.beforeHash).toBe(made?.afterHash);
    expect(after?.afterHash).toBeUndefined();
  });

  it('says nothing to whoever has the trail without the key, and names another key once it is changed', async () => {
    const states = (list: string) =>
      new AuditedStates(gateway.bus as never, gateway.db.database, { ENCRYPTION_KEY: list } as GatewayConfig);
    const look = (list: string) => states(list).look('SaveAccount', { accountId: 'north', subject: {} });
    let owner = 'zoe@example.org';
    gateway.bus.answer(showAccount, () => ({ ...account, ownerEmail: owner }) as never);
    const [zoe, changed] = [await look(encryptionKey), await look(`next:${otherKey},${encryptionKey}`)];
    expect([zoe, changed]).not.toContain(canonicalHash({ ...account, ownerEmail: owner }));
    expect(changed).toMatch(/^hmac:next:[0-9a-f]{64}$/);
    expect(changed?.split(':')[2]).not.toBe(zoe?.split(':')[2]);
    owner = 'noa@example.org';
    expect(await look(encryptionKey)).not.toBe(zoe);
  });

  it('is verified beside entries of before there were such hashes, and shows where one was altered', async () => {
    gateway.bus.answer(showPolicy, () => ({ accountId: 'north' }) as never);
    gateway.bus.answer(savePolicy, (policy) => policy as never);
    await asVendor(gateway, 'POST', '/v1/connections/acme/check');
    await asVendor(gateway, 'PUT', '/v1/accounts/north/policy', { notes: true });
    const verify = async () => {
      const lines: string[] = [];
      await readAudit(gateway.db.database, { command: 'verify', print: (line) => lines.push(line) });
      return lines.join();
    };
    expect(await verify()).toContain('nothing was altered');
    await gateway.db.sql(`SET session_replication_role = replica;
      UPDATE audit_entries SET before_hash = 'hmac:specs:0' WHERE before_hash IS NOT NULL; RESET session_replication_role`);
    expect(await verify()).toMatch(/entry \d+ was altered/);
  });
});
