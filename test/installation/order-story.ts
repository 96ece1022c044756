import { eventually } from '@assay/testing';
import { invitation, type Outside, reaches, start } from '../journeys/stories.fixture.js';
import type { Mail } from '../journeys/sandbox.fixture.js';
import type { Witness } from './witness.js';

/** An order as the recruiter knows it. */
export interface Placed {
  readonly companyId: string;
  readonly orderId: string;
  readonly email: string;
  /** One per call; 0 where no answer came. */
  readonly answers: readonly number[];
}

/** The candidate's whole way, until SmartRecruiters shows the result. */
export async function toTheEnd(world: Outside, placed: Placed, patienceMs: number): Promise<void> {
  const mail = await invitation(world, placed.email, patienceMs);
  await start(mail, patienceMs);
  await eventually(() => world.sandbox.take(placed.orderId, { answers: 'good' }), patienceMs);
  await reaches(world, placed.orderId, 'COMPLETED', patienceMs);
}

// Whoever looked while a test was being prepared is written to when it is ready: a message that refers to the invitation.
const invites = ({ headers }: Mail): boolean => !headers.some(({ name }) => /^references$/i.test(name));

/** What everybody outside has seen of it. */
export async function witnessOf(world: Outside, placed: Placed): Promise<Witness> {
  const { companyId, orderId, email, answers } = placed;
  const ours = (await world.vendor.orders(`companyId=${companyId}&limit=200`)).filter(
    ({ smartrecruitersOrderId }) => smartrecruitersOrderId === orderId,
  );
  const timelines = await Promise.all(ours.map((order) => world.vendor.timeline(order.orderId)));
  const shown = await world.sandbox.showOrder(orderId);
  const said = shown.history.map(({ body }) => JSON.stringify(body));
  return {
    orderId,
    answers,
    listed: ours.map(({ status }) => status),
    mails: (await world.sandbox.mails(email)).filter(invites).map(({ messageId }) => messageId),
    uncertain: timelines
      .flatMap(({ entries }) => entries)
      .filter(({ kind }) => kind === 'invitation-uncertain').length,
    told: shown.history.flatMap(({ body }) => (body.status === undefined ? [] : [body.status])),
    repeats: said.filter((body, index) => body === said[index - 1]).length,
    score: shown.result.score?.raw,
  };
}
