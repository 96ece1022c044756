import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applying, begin, goBack, said } from './applying.fixture.js';
import { open, send } from './forms.fixture.js';
import { onePackage, ourOrder, passDays, policy } from './rules.fixture.js';
import {
  connected,
  consent,
  invitation,
  ordered,
  parties,
  reaches,
  start,
  taken,
  type Parties,
} from './stories.fixture.js';
import { TokenForge } from './token-forge.fixture.js';
import { World } from './world.fixture.js';

const TOKEN_SECONDS = 3;
let world: World;
let company: Parties;

beforeAll(async () => {
  world = await World.start({
    PARTNER_FIELDS: 'business-unit|Business unit|Narrows the package list',
    SANDBOX_TOKEN_SECONDS: String(TOKEN_SECONDS),
  });
  company = await connected(world);
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

const consentPage = (companyId: string): string =>
  `${world.gatewayUrl}/sr/integration?companyId=${encodeURIComponent(companyId)}`;
const underWay = async () => {
  const order = await ordered(world, company.companyId);
  await start(await invitation(world, order.email));
  return { ...order, ours: (await world.vendor.orderOf(company.companyId, order.orderId)).orderId };
};

/** What SmartRecruiters may put a partner through before it certifies it (SmartRecruiters contract section 9). */
describe('UNK-22 the rehearsal: connecting', () => {
  it('in a pop-up and by redirect', async () => {
    const inPopUp = await consent(world, await parties(world));
    expect(inPopUp).toMatchObject({
      status: 200,
      html: expect.stringContaining('You may close this window'),
    });
    const both = await parties(world);
    await world.runConfigurePartner({ CONSENT_DISPLAY_MODE: 'REDIRECT' }, '--apply');
    const byRedirect = await consent(world, both);
    await world.configurePartner();
    expect(byRedirect.status).toBe(303);
    expect(byRedirect.headers.get('location')).toBe(`${world.sandboxUrl}/app/${both.companyId}/integrations`);
    expect((await world.sandbox.company(both.companyId)).status).toBe('Active');
  });

  it('with a wrong key', async () => {
    const both = await parties(world);
    const page = await consent(world, { ...both, apiKey: 'assay_wrong' });
    expect(page.html).toContain('role="alert"');
    expect((await world.sandbox.company(both.companyId)).status).toBe('Not connected');
  });

  it('although the admin has allowed nothing at SmartRecruiters (403)', async () => {
    const both = await parties(world);
    const confirm = await send(await open(consentPage(both.companyId)), { apiKey: both.apiKey });
    const page = await send(confirm);
    expect(page.html).toContain('SmartRecruiters has not allowed this yet');
    expect(await world.sandbox.answersTo('setUpIntegration', both.companyId)).toEqual({ 403: 1 });
  });

  it('again, after a disconnect with an order open whose result still arrives', async () => {
    const both = await connected(world);
    const order = await ordered(world, both.companyId);
    await world.sandbox.disconnect(both.companyId);
    await taken(world, order);
    expect((await consent(world, both)).status).toBe(200);
    await taken(world, await ordered(world, both.companyId));
  });
});

describe('UNK-22 the rehearsal: the package list', () => {
  it('with mapped fields, without, and empty (204)', async () => {
    const both = await connected(world, { packages: ['till', 'chemistry'].map((id) => onePackage(id)) });
    const values = [{ value: 'Retail', packages: ['till'] }];
    const mappings = [{ fieldId: 'business-unit', values }];
    await world.vendor.call('PUT', `/v1/accounts/${both.accountId}/field-mappings`, { mappings });
    const listed = async (query: string): Promise<unknown> => {
      const { body } = await world.sandbox.packages(both.companyId, query);
      return (body as { id: string }[]).map(({ id }) => id);
    };
    expect(await listed('?business-unit=Retail')).toEqual(['till']);
    expect(await listed('')).toEqual(['till', 'chemistry']);
    const empty = await connected(world, { packages: [] });
    expect((await world.sandbox.packages(empty.companyId)).status).toBe(204);
  });
});

describe('UNK-22 the rehearsal: an order', () => {
  it('placed by hand and by a hiring step, each to its result', async () => {
    for (const requester of [true, false]) {
      const order = await ordered(world, company.companyId, { requester });
      await reaches(world, order.orderId, 'PENDING');
      await start(await invitation(world, order.email));
      // The newest state wins: a result that comes before this was told takes its place.
      await reaches(world, order.orderId, 'IN_PROGRESS');
      await world.sandbox.take(order.orderId, { answers: 'good' });
      const done = await reaches(world, order.orderId, 'COMPLETED');
      const statuses = new Set(done.history.map(({ body }) => body.status));
      expect([...statuses]).toEqual(['PENDING', 'IN_PROGRESS', 'COMPLETED']);
    }
  });

  it('placed while applying: in, back, and the result arrives', async () => {
    const { companyId } = company;
    const [job] = await world.sandbox.jobs(companyId);
    await world.sandbox.setHiring(companyId, job?.id ?? '', { inlinePackageId: 'pkg-backend-junior' });
    const { orderId, url, completedUrl } = await applying(world, companyId);
    await begin(url);
    await world.sandbox.take(orderId, { answers: 'good' });
    await reaches(world, orderId, 'COMPLETED');
    const page = await eventually(async () => {
      const opened = await open(url);
      expect(said(opened)).toMatch(/already completed/);
      return opened;
    });
    expect(await goBack(page)).toBe(completedUrl);
  });

  it('called twice: one invitation', async () => {
    await world.sandbox.faults({ where: 'orders', kind: 'duplicate', times: 1 });
    const order = await ordered(world, company.companyId);
    await taken(world, order);
    expect(await world.sandbox.mails(order.email)).toHaveLength(1);
  });

  it('rejected', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '422', companyId: company.companyId });
    const { orderId } = await ordered(world, company.companyId);
    const { result } = await reaches(world, orderId, 'REJECTED');
    expect(result.summary).toMatch(/\w/);
  });

  it('expired', async () => {
    const both = await connected(world);
    await policy(world, both.accountId, { expiryDays: 5 });
    const { orderId, email } = await ordered(world, both.companyId);
    await invitation(world, email);
    await passDays(world, (await ourOrder(world, both.companyId, orderId, 'pending')).orderId, 6);
    await reaches(world, orderId, 'EXPIRED');
  });
});

describe('UNK-22 the rehearsal: a result', () => {
  it('with label and score as SmartRecruiters filters by them, per assessment too', async () => {
    for (const [answers, label, score] of [
      ['good', 'Pass', 100],
      ['poor', 'Fail', 0],
    ] as const) {
      const order = await underWay();
      await world.sandbox.take(order.orderId, { answers });
      const { result } = await reaches(world, order.orderId, 'COMPLETED');
      expect(result.score).toMatchObject({ min: 0, max: 100 });
      expect(result.scoreLabel).toContain(label);
      expect(result.score?.raw).toBe(score);
      expect(result.assessmentResults?.every((part) => part.score !== undefined)).toBe(true);
    }
  });

  it('with a PDF', async () => {
    const { ours, orderId } = await underWay();
    expect(await world.vendor.sendReport(ours, '%PDF-1.7\n%%EOF\n')).toBe(200);
    await world.sandbox.take(orderId, { answers: 'good' });
    await eventually(async () => {
      const { result } = await world.sandbox.showOrder(orderId);
      expect(result.attachments?.map(({ type }) => type)).toEqual(['PDF_URL', 'OTHER_URL']);
    });
  });

  it('with a token of theirs that has expired, and while they answer 429', async () => {
    const order = await underWay();
    await reaches(world, order.orderId, 'IN_PROGRESS');
    await sleep(TOKEN_SECONDS * 1000);
    await world.sandbox.faults({ where: 'results', kind: '429', times: 1, companyId: company.companyId });
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await reaches(world, order.orderId, 'COMPLETED');
    const answers = await world.sandbox.answersTo('packageResultUpdate', company.companyId);
    expect(answers[429]).toBeGreaterThan(0);
  });
});

describe('UNK-22 the rehearsal: a token of ours', () => {
  it('that has expired opens nothing, and they hear so in their words', async () => {
    const forge = await TokenForge.open(world, company);
    const now = Math.floor(Date.now() / 1000);
    const list = async (token: string) =>
      fetch(`${world.gatewayUrl}/sr/packages`, { headers: { authorization: `Bearer ${token}` } });
    expect((await list(await forge.make())).status).toBe(200);
    const refused = await list(await forge.make({ iat: now - 3600, exp: now - 1800 }));
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({
      errors: [{ code: 'UNAUTHENTICATED', message: expect.any(String) }],
    });
  });
});
