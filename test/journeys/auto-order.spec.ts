import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from './stories.fixture.js';
import { World } from './world.fixture.js';

const many = 500;
const packageId = 'pkg-backend-junior';
let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** A company whose first job has a hiring step that orders by itself. */
async function automatic(): Promise<{ companyId: string; jobId: string }> {
  const { companyId } = await connected(world);
  const [job] = await world.sandbox.jobs(companyId);
  const jobId = job?.id ?? '';
  await world.sandbox.setHiring(companyId, jobId, { autoTriggered: [packageId] });
  return { companyId, jobId };
}

/** How many mails each of the company's candidates got. */
const mailsPerCandidate = (companyId: string) =>
  world.sql<{ invitation: string; requester: unknown; sent: number }>(
    `SELECT o.invitation, o.requester_document AS requester,
            (SELECT count(*)::int FROM notification.invitations i WHERE i.order_id = o.id) AS sent
       FROM ordering.orders o WHERE o.company_id = '${companyId}'`,
  );

/** How many of the company's candidates are invited; asked many times a second, beside those who invite. */
const invited = (companyId: string) =>
  world.sql<{ count: number }>(
    `SELECT count(*)::int FROM ordering.orders WHERE company_id = '${companyId}' AND invitation = 'sent'`,
  );

describe('auto-triggered order', () => {
  it('is placed by a hiring step: nobody asked for it, and the candidate is invited', async () => {
    const { companyId } = await automatic();
    const { candidateIds, emails } = await world.sandbox.addCandidates(companyId, 1);
    const { orderIds, statuses } = await world.sandbox.move(companyId, { candidateIds });
    expect(statuses).toEqual({ 202: 1 });
    const order = await world.vendor.orderOf(companyId, orderIds[0] ?? '');
    expect(order).toMatchObject({ packageId, status: 'pending' });
    await eventually(async () => expect(await world.sandbox.mails(emails[0] ?? '')).toHaveLength(1));
    expect(await mailsPerCandidate(companyId)).toEqual([expect.objectContaining({ requester: null })]);
  });

  it('is placed for everybody who applied when the recruiter presses the button', async () => {
    const { companyId, jobId } = await automatic();
    const people = `${world.sandboxUrl}/app/${companyId}/people`;
    const html = await (await fetch(people)).text();
    const [, action = '', waiting] =
      /action="([^"]*\/move)"><button[^>]*>Move all (\d+) forward/.exec(html) ?? [];
    expect(action).toContain(jobId);
    const said = (await fetch(new URL(action, people), { method: 'POST' })).url;
    expect(decodeURIComponent(said)).toContain(`${waiting} of ${waiting} orders accepted`);
    expect(await mailsPerCandidate(companyId)).toHaveLength(Number(waiting));
  });

  it(`invites ${many} candidates who are moved together, exactly once each`, async () => {
    const { companyId } = await automatic();
    const { candidateIds, emails } = await world.sandbox.addCandidates(companyId, many);
    const { statuses } = await world.sandbox.move(companyId, { candidateIds });
    expect(statuses).toEqual({ 202: many });
    await eventually(async () => expect(await invited(companyId)).toEqual([{ count: many }]));
    const rows = await mailsPerCandidate(companyId);
    expect(rows.filter(({ sent, invitation }) => sent === 1 && invitation === 'sent')).toHaveLength(many);
    expect(rows).toHaveLength(many);
    const mails = await Promise.all(emails.map((email) => world.sandbox.mails(email)));
    expect(mails.filter((all) => all.length !== 1)).toEqual([]);
  });
});
