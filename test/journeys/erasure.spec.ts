import type { PersonExport } from '@assay/contracts/gateway';
import type { Erasure, VerifiedErasure } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Canaries, noted, somebody, type Somebody } from './canaries.fixture.js';
import { candidateOf } from './people.fixture.js';
import { leasesAreOver, reaches, unique } from './stories.fixture.js';
import { contentsOf, dumpOf, found, foundAnyhow, samplesOf } from './traces.fixture.js';
import { World, type ProductApp } from './world.fixture.js';

let world: World;
let canaries: Canaries;

beforeAll(async () => {
  world = await World.start({ LOG_LEVEL: 'debug', ...noted });
  canaries = await Canaries.connected(world);
});

afterAll(() => world.stop());

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
/** A link to the report, by a call that counts once, under a key that its program made of whom it is about. */
async function linkedOnce(orderId: string, key: string): Promise<string> {
  const headers = { authorization: `Bearer ${world.vendorToken}`, 'idempotency-key': key };
  const address = `${world.gatewayUrl}/v1/orders/${orderId}/report-links`;
  return (await fetch(address, { method: 'POST', headers })).text();
}
const done = (erasureId: string): Promise<Erasure> =>
  eventually(async () => {
    const { body } = await world.vendor.call<Erasure>('GET', `/v1/erasures/${erasureId}`);
    if (body.state !== 'done') throw new Error(`waits for ${body.waitingFor}`);
    return body;
  }, 60_000);

/** Power goes at that point of the app while a person is erased, and is back a little later. */
async function cutAt(app: ProductApp, failpoint: string, body: object): Promise<Erasure> {
  await world.kill(app);
  await world.restart(app, { FAILPOINT: `${failpoint}:crash` });
  await canaries.serves(app);
  const { status, body: asked } = await ask(body);
  expect(status).toBe(200);
  await world.ended(app);
  await leasesAreOver(world, app);
  await leasesAreOver(world, 'ordering');
  await world.restart(app);
  await canaries.serves(app);
  return done(asked.erasureId);
}

describe('a person who is erased', () => {
  let person: Somebody;
  let texts: Readonly<Record<string, string>>;
  beforeEach(() => {
    person = somebody();
  });

  it('was in many places, and is in none afterwards: no column, no file, no stream, no log; not even when power goes', async () => {
    const orderId = await canaries.assessed(person);
    await canaries.registered(person);
    await canaries.bounced(person);
    await canaries.askedFor(orderId, person);
    const { id: candidateId } = await candidateOf(world, canaries.parties.companyId, person.email);
    texts = { ...person, candidateId };
    const before = await canaries.traces(texts);
    expect(before).toEqual(
      expect.arrayContaining([
        'gateway.intake.order_document',
        'ordering.field_observations.value',
        'ordering.orders.email',
        'ordering.webhooks.payload',
        'results.access_requests.name',
        'results.people.person_id',
        'results.result_versions.result_document',
        'results.flag_reviews.reviewed_by',
        'report files: report',
      ]),
    );
    const kept = await exported({ companyId: canaries.parties.companyId, candidateId });
    expect(found(JSON.stringify(kept), texts).sort()).toEqual(
      Object.keys(texts)
        .filter((name) => name !== 'report')
        .sort(),
    );
    expect(await reportsOf(kept)).toContain(person.report);
    expect(JSON.stringify(kept)).not.toMatch(/link_token|assessment_url|(body|contents)_hash/);
    const { orderId: open } = await canaries.order(person);
    const refused = await ask({ companyId: canaries.parties.companyId, candidateId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'orders-open' } });
    const body = { companyId: canaries.parties.companyId, candidateId, cancelOpen: true };
    const { certificate } = await cutAt('ordering', 'complete-erasure.results', body);
    await reaches(world, open, 'REJECTED');
    expect(await canaries.traces(texts)).toEqual([]);
    const places = certificate?.facts.places.map(({ place }) => place);
    expect(kept.places.map(({ place }) => place).sort()).toEqual(places);
    const again = await exported({ companyId: canaries.parties.companyId, candidateId });
    expect(found(JSON.stringify(again), texts)).toEqual([]);
    const counts = Object.fromEntries(
      certificate?.facts.places.map(({ place, count }) => [place, count]) ?? [],
    );
    expect(counts).toMatchObject({
      'gateway.intake': 3,
      'notification.returned_mail': 1,
      'ordering.field_observations': 1,
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
      const all = await world.sandbox.told(canaries.parties.accountId);
      const erased = all.filter(({ type }) => type === 'candidate.erased');
      if (erased.length < 3) throw new Error(`the engine was told ${erased.length} times`);
      return erased;
    });
    expect(JSON.stringify(told)).toContain(orderId);
  });

  it('is not in a dump that is taken afterwards: no name, address, word or link, nor what a link is known by', async () => {
    const orderId = await canaries.assessed(person);
    await canaries.registered(person);
    await canaries.bounced(person);
    await canaries.askedFor(orderId, person);
    const [mail] = await world.sandbox.mails(person.email);
    const [known] = await world.sql<{ link: string; contents: string; candidate: string }>(
      `SELECT link_token_hash AS link, contents_hash AS contents, candidate_id AS candidate
         FROM ordering.orders WHERE id = '${orderId}'`,
    );
    const { report: _file, ...words } = person;
    const token = mail?.links
      .find((link) => link.includes('/c/'))
      ?.split('/')
      .at(-1);
    const all = { ...words, ...known, token: String(token) };
    await world.sql('ANALYZE');
    // A token is kept as a hash and sealed, so it is in no dump at any time.
    const before = Object.keys(all).filter((name) => name !== 'token');
    expect(foundAnyhow(await dumpOf(world), all)).toEqual(before);
    expect(foundAnyhow(await samplesOf(world), all)).toContain('email');
    await done((await ask({ email: person.email })).body.erasureId);
    expect(foundAnyhow(await dumpOf(world), all)).toEqual([]);
    await world.sql('ANALYZE');
    expect(foundAnyhow(await samplesOf(world), all)).toEqual([]);
    expect(foundAnyhow(await contentsOf(world, 'nats'), all)).toEqual([]);
  });

  it('has a certificate that can be checked later, and shows every change', async () => {
    const link = await linkedOnce(await canaries.assessed(person), person.email);
    expect(link).toContain('/r/');
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
    // Not even in what a call is known again by, which is kept for a day.
    expect(await world.sql('SELECT 1 FROM gateway.given_answers')).toHaveLength(1);
    expect(await canaries.traces({ ...person })).toEqual([]);
  });

  it.each<[ProductApp, string]>([
    ['ordering', 'complete-erasure.gateway'],
    ['results', 'erase-results.committed'],
    ['ordering', 'finish-erasure.before-commit'],
  ])('is erased entirely when power goes in %s at %s', async (app, failpoint) => {
    await canaries.assessed(person);
    await cutAt(app, failpoint, { email: person.email });
    expect(await canaries.traces({ ...person })).toEqual([]);
  });

  it('is erased by nobody who names nobody, or two ways at once', async () => {
    for (const body of [{}, { companyId: 'x' }, { email: 'a@example.org', companyId: 'x', candidateId: 'y' }])
      expect((await ask(body)).status).toBe(400);
    const { status } = await world.vendor.call('GET', `/v1/erasures/${unique('none')}`);
    expect(status).toBe(404);
  });
});
