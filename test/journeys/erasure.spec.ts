import { randomBytes } from 'node:crypto';
import type { PersonExport } from '@assay/contracts/gateway';
import type { Erasure, VerifiedErasure } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import { candidateOf, connectedForPeople, Persons } from './people.fixture.js';
import {
  invitation,
  leasesAreOver,
  ordered,
  type Parties,
  reaches,
  start,
  unique,
} from './stories.fixture.js';
import { columnsWith, contentsOf, found, logOf } from './traces.fixture.js';
import { World, type ProductApp } from './world.fixture.js';

let world: World;
let parties: Parties;

beforeAll(async () => {
  world = await World.start({ LOG_LEVEL: 'debug' });
  parties = await connectedForPeople(world, {
    notes: true,
    people: { createAndUpdate: true },
    reportAccess: 'request-access',
  });
});

afterAll(() => world.stop());

/** Somebody whose every word is found again. */
function somebody() {
  const mark = randomBytes(6).toString('hex');
  return {
    firstName: `Zoe${mark}`,
    lastName: `Quill${mark}`,
    email: `zoe.${mark}@example.org`,
    personId: `person-${mark}`,
    summary: `summary-${mark}`,
    flagged: `flagged-${mark}`,
    reviewer: `reviewer-${mark}`,
    report: `report-${mark}`,
    asker: `Remy${mark}`,
  };
}
type Somebody = ReturnType<typeof somebody>;

const order = ({ firstName, lastName, email }: Somebody) =>
  ordered(world, parties.companyId, { candidate: { firstName, lastName, email, applicationLanguage: 'en' } });
const ours = async (theirs: string) => (await world.vendor.orderOf(parties.companyId, theirs)).orderId;

/** Invited, started, rated, with a result, a flag that somebody looked at, a report and a note; all of it at SmartRecruiters. */
async function assessed(person: Somebody): Promise<string> {
  const { orderId: theirs } = await order(person);
  await start(await invitation(world, person.email));
  const orderId = await ours(theirs);
  const flags = [{ kind: 'copy', severity: 'low', text: person.flagged }];
  const body = { score: 74, summary: person.summary, assessments: [], flags };
  expect((await world.vendor.call('PUT', `/v1/orders/${orderId}/result`, body)).status).toBe(200);
  const shown = await world.vendor.call<{ flags: { flagId: string }[] }>(
    'GET',
    `/v1/orders/${orderId}/result`,
  );
  const flagId = String(shown.body.flags[0]?.flagId);
  const review = { by: person.reviewer, at: new Date().toISOString(), decision: 'dismissed' };
  await world.vendor.call('PUT', `/v1/orders/${orderId}/flags/${flagId}/review`, review);
  const form = new FormData();
  form.set('file', new Blob([`%PDF-1.7\n${person.report}\n%%EOF`], { type: 'application/pdf' }), 'r.pdf');
  const headers = { authorization: `Bearer ${world.vendorToken}` };
  const path = `${world.gatewayUrl}/v1/orders/${orderId}/report`;
  expect((await fetch(path, { method: 'PUT', headers, body: form })).status).toBe(200);
  await reaches(world, theirs, 'COMPLETED');
  // That SmartRecruiters has it is heard of a moment later; until then the result is still needed.
  await eventually(async () => {
    const settled = `SELECT 1 FROM ordering.orders WHERE id = '${orderId}' AND settled_version >= result_version`;
    expect(await world.sql(settled)).toHaveLength(1);
  });
  return orderId;
}

/** Somebody asks for the report; the account wants to be told nothing, so that it is kept unsent. */
async function askedFor(orderId: string, { asker }: Somebody): Promise<void> {
  const { body } = await world.vendor.call<{ url: string }>('POST', `/v1/orders/${orderId}/report-links`);
  const form = { name: asker, email: `${asker}@example.org`, reason: `Interview with ${asker}.` };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const said = { method: 'POST', headers, body: new URLSearchParams(form) };
  expect((await fetch(`${body.url}/access`, said)).status).toBe(200);
  await eventually(async () => {
    const kept = `SELECT 1 FROM ordering.webhooks WHERE outcome = 'unwanted' AND strpos(payload, '${asker}') > 0`;
    expect(await world.sql(kept)).toHaveLength(1);
  });
}

/** The same person as one of the vendor's, whom SmartRecruiters knows. */
async function registered({ personId, firstName, lastName, email }: Somebody): Promise<void> {
  const persons = new Persons(world, parties.accountId);
  await persons.put(personId, '', { firstName, lastName, email });
  await persons.registered(personId, 'done');
  await persons.put(personId, '/ratings/i-1', { interview: 'CSR', rating: 'yes' });
  await persons.rated(personId, 'i-1', 'done');
}

/** One more order, whose invitation came back. */
async function bounced(person: Somebody): Promise<void> {
  await world.sandbox.faults({ where: 'smtp', kind: 'dsn', match: person.email, times: 1 });
  const { orderId } = await order(person);
  await reaches(world, orderId, 'REJECTED');
  await world.sandbox.clearFaults();
}

const exported = async (body: object): Promise<PersonExport> => {
  const answer = await world.vendor.call<PersonExport>('POST', '/v1/exports', body);
  expect(answer.status).toBe(200);
  return answer.body;
};

/** The files that an export names. */
async function reportsOf({ places }: PersonExport): Promise<string> {
  const named = places.filter(({ place }) => place === 'results.report files').flatMap(({ rows }) => rows);
  const texts = named.map(async (row) => {
    const { order_id: orderId, sha256 } = row as { order_id: string; sha256: string };
    const headers = { authorization: `Bearer ${world.vendorToken}` };
    return (await fetch(`${world.gatewayUrl}/v1/orders/${orderId}/reports/${sha256}`, { headers })).text();
  });
  return (await Promise.all(texts)).join();
}

const ask = (body: object) => world.vendor.call<Erasure & { code?: string }>('POST', '/v1/erasures', body);
const done = (erasureId: string): Promise<Erasure> =>
  eventually(async () => {
    const { body } = await world.vendor.call<Erasure>('GET', `/v1/erasures/${erasureId}`);
    if (body.state !== 'done') throw new Error(`waits for ${body.waitingFor}`);
    return body;
  }, 60_000);

async function traces(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const columns = await Promise.all(Object.values(texts).map((text) => columnsWith(world, text)));
  const files = found(await contentsOf(world, 'reports'), texts).map((name) => `report files: ${name}`);
  const streams = found(await contentsOf(world, 'nats'), texts).map((name) => `NATS: ${name}`);
  const logs = await Promise.all(
    PRODUCT_APPS.map(async (app) => found(await logOf(app), texts).map((name) => `log of ${app}: ${name}`)),
  );
  return [...new Set(columns.flat())].sort().concat(files, streams, ...logs);
}

async function serves(app: ProductApp): Promise<void> {
  await eventually(async () => {
    expect((await fetch(`http://localhost:${world.healthPort(app)}/health/ready`)).status).toBe(200);
  });
}

/** Power goes at that point of the app while a person is erased, and is back a little later. */
async function cutAt(app: ProductApp, failpoint: string, body: object): Promise<Erasure> {
  await world.kill(app);
  await world.restart(app, { FAILPOINT: `${failpoint}:crash` });
  await serves(app);
  const { status, body: asked } = await ask(body);
  expect(status).toBe(200);
  await world.ended(app);
  await leasesAreOver(world, app);
  await leasesAreOver(world, 'ordering');
  await world.restart(app);
  await serves(app);
  return done(asked.erasureId);
}

describe('a person who is erased', () => {
  let person: Somebody;
  let texts: Readonly<Record<string, string>>;
  beforeEach(() => {
    person = somebody();
  });

  it('was in many places, and is in none afterwards: no column, no file, no stream, no log; not even when power goes', async () => {
    const orderId = await assessed(person);
    await registered(person);
    await bounced(person);
    await askedFor(orderId, person);
    const { id: candidateId } = await candidateOf(world, parties.companyId, person.email);
    texts = { ...person, candidateId };
    const before = await traces(texts);
    expect(before).toEqual(
      expect.arrayContaining([
        'gateway.intake.order_document',
        'ordering.orders.email',
        'ordering.webhooks.payload',
        'results.access_requests.name',
        'results.people.person_id',
        'results.result_versions.result_document',
        'results.flag_reviews.reviewed_by',
        'report files: report',
      ]),
    );
    const kept = await exported({ companyId: parties.companyId, candidateId });
    expect(found(JSON.stringify(kept), texts).sort()).toEqual(
      Object.keys(texts)
        .filter((name) => name !== 'report')
        .sort(),
    );
    expect(await reportsOf(kept)).toContain(person.report);
    expect(JSON.stringify(kept)).not.toMatch(/link_token|assessment_url|(body|contents)_hash/);
    const { orderId: open } = await order(person);
    const refused = await ask({ companyId: parties.companyId, candidateId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'orders-open' } });
    const body = { companyId: parties.companyId, candidateId, cancelOpen: true };
    const { certificate } = await cutAt('ordering', 'complete-erasure.results', body);
    await reaches(world, open, 'REJECTED');
    expect(await traces(texts)).toEqual([]);
    const places = certificate?.facts.places.map(({ place }) => place);
    expect(kept.places.map(({ place }) => place).sort()).toEqual(places);
    const again = await exported({ companyId: parties.companyId, candidateId });
    expect(found(JSON.stringify(again), texts)).toEqual([]);
    const counts = Object.fromEntries(
      certificate?.facts.places.map(({ place, count }) => [place, count]) ?? [],
    );
    expect(counts).toMatchObject({
      'gateway.intake': 3,
      'notification.returned_mail': 1,
      'ordering.orders': 3,
      'results.access_requests': 1,
      'results.people': 1,
      'results.ratings': 1,
      'results.report files': 1,
      'results.result_versions': 1,
    });
    const late = await world.vendor.call('PUT', `/v1/orders/${orderId}/result`, {
      score: 1,
      summary: person.summary,
      submittedAt: new Date().toISOString(),
      assessments: [],
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'order-erased' } });
    const told = await eventually(async () => {
      const all = await world.sandbox.told(parties.accountId);
      const erased = all.filter(({ type }) => type === 'candidate.erased');
      if (erased.length < 3) throw new Error(`the engine was told ${erased.length} times`);
      return erased;
    });
    expect(JSON.stringify(told)).toContain(orderId);
  });

  it('has a certificate that can be checked later, and shows every change', async () => {
    await assessed(person);
    const { erasureId } = (await ask({ email: person.email })).body;
    const { certificate } = await done(erasureId);
    if (!certificate) throw new Error('there is no certificate');
    const verify = (asked: object) =>
      world.vendor.call<VerifiedErasure>('POST', '/v1/erasures/verification', asked);
    expect(await world.runAudit('verify')).toContain('nothing was altered');
    expect(await world.runAudit('export')).toContain(erasureId);
    const right = await verify({ certificate, email: person.email.toUpperCase() });
    expect(right.body).toEqual({ erasureId, aboutThisPerson: true });
    const forged = { ...certificate, facts: { ...certificate.facts, places: [] } };
    expect(await verify({ certificate: forged })).toMatchObject({ status: 400 });
    expect(JSON.stringify(certificate)).not.toContain(person.email);
  });

  it.each<[ProductApp, string]>([
    ['ordering', 'complete-erasure.gateway'],
    ['results', 'erase-results.committed'],
    ['ordering', 'finish-erasure.before-commit'],
  ])('is erased entirely when power goes in %s at %s', async (app, failpoint) => {
    await assessed(person);
    await cutAt(app, failpoint, { email: person.email });
    expect(await traces({ ...person })).toEqual([]);
  });

  it('is erased by nobody who names nobody, or two ways at once', async () => {
    for (const body of [{}, { companyId: 'x' }, { email: 'a@example.org', companyId: 'x', candidateId: 'y' }])
      expect((await ask(body)).status).toBe(400);
    const { status } = await world.vendor.call('GET', `/v1/erasures/${unique('none')}`);
    expect(status).toBe(404);
  });
});
