import { Problem } from '@assay/contracts';
import { connectionActivated, lendToken } from '@assay/contracts/consent';
import { configureFailpoints } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { deliver } from '../results-app.fixture.js';
import { accountId, ada, companyId, peopleSpec } from './people-spec.fixture.js';

const world = peopleSpec();

describe('a registration', () => {
  it('UNK-16 creates a person nobody finds, in the talent pool, after a search', async () => {
    expect((await world.register()).registration?.status).toBe('due');
    const person = await world.registered('done');
    expect(person.registration).toMatchObject({ outcome: 'created' });
    expect(world.server.said()).toEqual(['GET /candidates', 'POST /candidates']);
    expect(world.server.candidates).toMatchObject([{ ...ada, id: person.candidateId, applied: false }]);
    expect(person.profileUrl).toBe(
      `https://www.smartrecruiters.com/app/people/candidates/${person.candidateId}`,
    );
    expect(person.registration?.attempts.map(({ call, outcome }) => `${call} ${outcome}`)).toEqual([
      'search accepted',
      'create accepted',
    ]);
  });

  it('waits while consent is silent, which is on record once however often it is asked', async () => {
    world.bus.refusals.set(companyId, 'unavailable');
    await world.register();
    const asked = () => world.bus.asked.filter((name) => name === lendToken.name).length;
    await eventually(async () => {
      await world.spec.sql('UPDATE registrations SET due_at = now() WHERE due_at > now()');
      expect(asked()).toBeGreaterThan(2);
    });
    world.bus.refusals.clear();
    const { registration } = await world.registered('done');
    expect(registration?.attempts.map(({ outcome }) => outcome)).toEqual([
      'no-token',
      'accepted',
      'accepted',
    ]);
  });

  it('creates the person on the job it names', async () => {
    await world.register({ jobId: 'job-1' });
    await world.registered('done');
    expect(world.server.said()).toEqual(['GET /candidates', 'POST /jobs/job-1/candidates']);
  });

  it('updates nothing but the first name of somebody with this e-mail and last name', async () => {
    const { id } = world.server.add({ firstName: 'Augusta', email: 'ADA@example.org' });
    await world.register();
    const person = await world.registered('done');
    expect(person).toMatchObject({ candidateId: id, registration: { outcome: 'updated' } });
    expect(world.server.candidates).toMatchObject([{ id, firstName: 'Ada', lastName: 'Byron' }]);
    expect(world.server.calls.at(-1)?.body).toEqual({ firstName: 'Ada' });
  });

  it('leaves somebody with the same names as they are', async () => {
    world.server.add();
    await world.register();
    expect((await world.registered('done')).registration?.outcome).toBe('found');
    expect(world.server.said()).toEqual(['GET /candidates']);
  });

  it('takes somebody with another last name for somebody else', async () => {
    world.server.add({ lastName: 'King' });
    await world.register();
    expect((await world.registered('done')).registration?.outcome).toBe('created');
    expect(world.server.candidates).toHaveLength(2);
  });

  it('UNK-16 is a conflict when the person exists where no search finds them, and a pasted link resolves it', async () => {
    const hidden = world.server.add({ applied: false });
    await world.register();
    const person = await world.registered('conflict');
    expect(person.registration).toMatchObject({ reason: 'exists-but-not-found' });
    expect(person.registration?.nextStep).toContain('profile-link');
    expect(person.candidateId).toBeUndefined();
    const url = `https://www.smartrecruiters.com/app/people/profile/${hidden.id}`;
    const linked = await world.app.linkProfile.run({ accountId, personId: 'p-1', url });
    expect(linked).toMatchObject({
      candidateId: hidden.id,
      profileUrl: url,
      registration: { status: 'done' },
    });
    expect(world.server.candidates).toHaveLength(1);
  });

  it('is a conflict when SmartRecruiters refuses the new first name', async () => {
    world.server.add({ firstName: 'Augusta' });
    world.server.script = ({ method }) => (method === 'PATCH' ? { status: 409 } : undefined);
    await world.register();
    expect((await world.registered('conflict')).registration?.reason).toBe('name-conflict');
  });

  it('UNK-16 does not take over somebody else whom SmartRecruiters answers with', async () => {
    const other = { id: 'x', firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.org' };
    world.server.script = ({ method }) => (method === 'POST' ? { status: 201, body: other } : undefined);
    await world.register();
    const person = await world.registered('conflict');
    expect(person.registration?.reason).toBe('answered-with-somebody-else');
    expect(person.candidateId).toBeUndefined();
  });

  it('UNK-16 renames whoever SmartRecruiters merged the new person with', async () => {
    const known = world.server.add({ firstName: 'Augusta', applied: false });
    world.server.script = ({ method }) => (method === 'POST' ? { status: 201, body: known } : undefined);
    await world.register();
    expect(await world.registered('done')).toMatchObject({
      candidateId: known.id,
      registration: { outcome: 'updated' },
    });
  });

  it('never creates twice when the answer to the first time was lost', async () => {
    world.server.script = ({ method }) => (method === 'POST' ? { reset: true, after: true } : undefined);
    await world.register();
    const person = await world.registered('unknown');
    expect(person.registration?.nextStep).toContain('no answer came');
    expect(world.server.said().filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(world.server.candidates).toHaveLength(1);
  });

  it.each([
    ['who was made', { outcome: 'created' }, undefined],
    ['who was there already', { outcome: 'updated' }, { firstName: 'Augusta', applied: false }],
  ])('knows %s from an answer after which the process died', async (_who, registration, known) => {
    const there = known && world.server.add(known);
    if (there)
      world.server.script = ({ method }) => (method === 'POST' ? { status: 201, body: there } : undefined);
    configureFailpoints('create-after-answer:throw', 'test');
    await world.register();
    expect(await world.registered('done')).toMatchObject({ registration });
    expect(world.server.candidates).toHaveLength(1);
  });

  it('never creates twice either when it is changed while the answer is lost', async () => {
    world.server.script = ({ method }) =>
      method === 'POST' ? { reset: true, after: true, delayMs: 300 } : undefined;
    await world.register();
    await eventually(() => expect(world.server.said()).toContain('POST /candidates'));
    await world.register({ firstName: 'Augusta' });
    await world.registered('unknown');
    expect(world.server.said().filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(world.server.candidates).toHaveLength(1);
  });

  it('finds by itself whom a lost answer was about, if that is on a job', async () => {
    world.server.script = ({ method }) => (method === 'POST' ? { reset: true, after: true } : undefined);
    await world.register({ jobId: 'job-1' });
    await world.registered('done');
    expect(world.server.candidates).toHaveLength(1);
  });

  it('said twice is told once, and a new first name is told of the person that is known', async () => {
    await Promise.all([world.register(), world.register()]);
    await world.registered('done');
    await world.register();
    await world.register({ firstName: 'Augusta' });
    await eventually(() => expect(world.server.candidates).toMatchObject([{ firstName: 'Augusta' }]));
    expect(world.server.said()).toEqual(['GET /candidates', 'POST /candidates', 'PATCH /candidates/:id']);
  });

  it('is found but changes nobody while the account does not create and update', async () => {
    world.allow({ people: { createAndUpdate: false } });
    const { id } = world.server.add({ firstName: 'Augusta' });
    await world.register();
    expect(await world.registered('done')).toMatchObject({
      candidateId: id,
      registration: { outcome: 'found' },
    });
    await world.register({ email: 'nobody@example.org' });
    expect((await world.registered('waiting')).registration?.reason).toBe('not-found');
    expect(world.server.said()).toEqual(['GET /candidates', 'GET /candidates']);
  });

  it('is only kept while the integration is switched off', async () => {
    world.allow({});
    await world.register();
    expect((await world.registered('off')).registration?.reason).toBe('switched-off');
    expect(world.server.calls).toEqual([]);
  });

  it('waits for a missing scope, and goes on at once when the company connects anew', async () => {
    await world.stop();
    // Nothing comes round by itself.
    world.app = await world.replica({ SWEEP_INTERVAL_MS: 600_000 });
    world.server.script = ({ method }) => (method === 'POST' ? { status: 403 } : undefined);
    await world.register();
    expect((await world.registered('parked')).registration?.reason).toBe('forbidden');
    world.server.script = () => undefined;
    const change = { connectionId: '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10', accountId, revision: 2 };
    await deliver(world.spec.database, world.app.resume, connectionActivated, change, companyId);
    await world.registered('done');
  });

  it('goes on after a fault that passes', async () => {
    let faults = 2;
    world.server.script = ({ method }) => (method === 'GET' && faults-- > 0 ? { status: 503 } : undefined);
    await world.register();
    await world.registered('done');
    expect(world.server.candidates).toHaveLength(1);
  });

  it('is searched for one at a time, over all processes', async () => {
    await world.replica();
    world.server.script = ({ method }) => (method === 'GET' ? { delayMs: 40 } : undefined);
    const ids = Array.from({ length: 8 }, (_, n) => `p-${n}`);
    await Promise.all(ids.map((id) => world.register({ email: `${id}@example.org` }, id)));
    for (const id of ids) await world.registered('done', id);
    expect(world.server.searchesAtOnce).toBe(1);
    expect(world.server.candidates).toHaveLength(8);
  });

  it('is refused where it is not clear which company it is about', async () => {
    const connection = { companyId, accountId, status: 'active' };
    world.bus.replies.set('list-connections', () => ({ items: [connection, connection] }));
    await expect(world.register()).rejects.toMatchObject({ code: 'company-unclear' });
    world.bus.replies.set('list-connections', () => ({ items: [] }));
    await expect(world.register()).rejects.toMatchObject({ code: 'account-not-connected' });
    world.bus.replies.set('show-connection', () => ({ ...connection, accountId: 'another' }));
    await expect(world.register({ companyId })).rejects.toMatchObject({ code: 'company-not-connected' });
    await expect(world.show()).rejects.toBeInstanceOf(Problem);
  });
});
