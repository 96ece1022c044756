import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilReportIsShown } from '../rehearsal/hand-over-report.js';
import type { Hit } from './fault-rig.fixture.js';
import { candidateOf, connectedForPeople } from './people.fixture.js';
import { invitation, start, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

const SEED = 20_261;
const STORIES = 10;
// Where a refused token's replacement expires on its way, on a slow machine, the company waits a minute for its probe.
const PATIENCE_MS = 240_000;

const atRate = (where: string, rate: number, kinds: readonly string[], more: object = {}) =>
  kinds.map((kind) => ({ where, kind, rate, ...more }));
const once = (where: string, ...kinds: readonly string[]) => kinds.map((kind) => ({ where, kind, times: 1 }));

/**
 * Everything that passes, at every place at once. What ends a story for good (a refused result, a scope that is gone,
 * an address that nobody has, an engine that says no) has journeys of its own; so has what is not repeated by itself
 * after a lost answer: notes and reports.
 */
const MIXED = [
  ...once('token', '500', 'html', 'drop-answer'),
  ...atRate('token', 0.1, ['429', '503', 'drop']),
  ...once('results', '401', 'hang'),
  ...atRate('results', 0.07, ['429', '500', '503', 'html', 'drop', 'drop-answer', 'duplicate']),
  ...atRate('results', 0.07, ['delay', 'reorder'], { ms: 500 }),
  ...once('attachment', '401', '429', 'duplicate', 'delay', 'reorder'),
  ...once('people', '401', '429'),
  ...atRate('people', 0.3, ['delay', 'reorder'], { ms: 500 }),
  ...atRate('orders', 0.2, ['duplicate', 'drop-answer']),
  ...atRate('orders', 0.3, ['delay', 'reorder'], { ms: 500 }),
  ...once('webhook', '401', '404', 'hang'),
  ...atRate('webhook', 0.06, ['429', '500', '503', 'html', 'drop', 'drop-answer']),
  ...atRate('webhook', 0.06, ['delay', 'reorder'], { ms: 500 }),
  ...atRate('vendor', 0.12, ['drop', 'drop-answer', 'duplicate']),
  ...atRate('vendor', 0.12, ['delay', 'reorder'], { ms: 500 }),
  ...once('smtp', 'hang', 'drop-answer'),
  ...atRate('smtp', 0.12, ['421', '451']),
  ...atRate('smtp', 0.12, ['delay', 'reorder'], { ms: 500 }),
];

let world: World;

beforeAll(async () => {
  world = await World.start({
    SWEEP_INTERVAL_MS: '500',
    // tokens expire in the middle of stories, too
    SANDBOX_TOKEN_SECONDS: '8',
    ENGINE_TIMEOUT_MS: '1500',
    SMTP_CONNECT_TIMEOUT_SECONDS: '2',
    SUBMISSION_TIMEOUT_MS: '10000',
    SUBMISSION_LEASE_SECONDS: '3',
    SUBMISSION_RETRY_BASE_SECONDS: '1',
    SUBMISSION_RETRY_CAP_SECONDS: '2',
    SUBMISSION_PROBE_CAP_SECONDS: '2',
    SUBMISSION_HALVED_SECONDS: '1',
  });
});
afterAll(() => world.stop());

async function hits(): Promise<readonly Hit[]> {
  const response = await fetch(`${world.sandboxUrl}/api/faults`);
  return ((await response.json()) as { hits: Hit[] }).hits;
}

async function report(orderId: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' }), 'report.pdf');
  const response = await fetch(`${world.gatewayUrl}/v1/orders/${orderId}/report`, {
    method: 'PUT',
    headers: { authorization: 'Bearer journeys-vendor-token-0123456789abcdef' },
    body: form,
  });
  expect(response.status).toBe(200);
}

/** From the order to the result; SmartRecruiters may not have heard that we took it. */
async function story(companyId: string): Promise<{ orderId: string; email: string }> {
  const email = `${unique('ola')}@example.org`;
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
  const { orderId, answers } = await world.sandbox.order(companyId, { candidate });
  for (const { status } of answers) expect([202, 0]).toContain(status);
  await start(await invitation(world, email, PATIENCE_MS), PATIENCE_MS);
  const ours = (await world.vendor.orderOf(companyId, orderId)).orderId;
  await report(ours);
  await world.sandbox.take(ours, { answers: 'good' });
  return { orderId, email };
}

describe('stories under mixed faults at every place', () => {
  it('end well: nothing is lost, nothing is doubled, nothing goes backwards', async () => {
    const { companyId } = await connectedForPeople(world, { notes: true });
    await fetch(`${world.sandboxUrl}/api/faults`, {
      method: 'PUT',
      body: JSON.stringify({ rules: MIXED, seed: SEED }),
    });
    const orders = await Promise.all(Array.from({ length: STORIES }, () => story(companyId)));

    for (const { orderId, email } of orders) {
      const done = await eventually(async () => {
        const order = await world.sandbox.showOrder(orderId);
        expect(order.result.status).toBe('COMPLETED');
        return order;
      }, PATIENCE_MS);
      expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
      expect(done).toMatchObject({ warnings: [] });
      const ours = await world.vendor.orderOf(companyId, orderId);
      expect(ours).toMatchObject({ status: 'completed' });
      // Where the machine is slow an answer about a report may come too late: nobody knows then, and somebody looks.
      await untilReportIsShown(() => world, { ours: ours.orderId, orderId }, PATIENCE_MS);
      expect((await world.sandbox.showOrder(orderId)).result.attachments).toHaveLength(2);
      const notes = await eventually(async () => {
        const person = await candidateOf(world, companyId, email);
        expect(person.notes).toHaveLength(4);
        return person.notes.map(({ content }) => content);
      }, PATIENCE_MS);
      expect(new Set(notes).size).toBe(4);
    }
    expect(await world.vendor.orders(`companyId=${companyId}&limit=200`)).toHaveLength(STORIES);

    // A mail server that took a mail and did not say so may get it once more: nobody can know better (RFC 1047).
    const mails = (await Promise.all(orders.map(({ email }) => world.sandbox.mails(email)))).flat();
    const unanswered = (await hits()).filter((hit) => hit.where === 'smtp' && hit.kind === 'drop-answer');
    expect(mails.length - STORIES).toBeLessThanOrEqual(unanswered.length);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(STORIES);
    expect(
      [...new Set((await hits()).map(({ where }) => where))].toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([...new Set(MIXED.map(({ where }) => where))].toSorted((a, b) => a.localeCompare(b)));
  });
});
