import { expect, it } from 'vitest';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { Invitation, type InvitationState } from './invitation.entity.js';

const invitation = (status: InvitationState) => Object.assign(new Invitation(), { status });
const ended = (kind: MailOutcome['kind']): MailOutcome => ({ kind, response: '450 later' });

it.each([
  ['due', 'accepted', 'sent', { uncertain: 0, hours: 0 }],
  ['due', 'accepted', 'sent', { uncertain: 1, hours: 90 }],
  ['due', 'temporary', 'retry', { uncertain: 0, hours: 23.9 }],
  ['due', 'temporary', 'retry', { uncertain: 1, hours: 23.9 }],
  ['due', 'temporary', 'failed', { uncertain: 0, hours: 24 }],
  ['due', 'permanent', 'failed', { uncertain: 0, hours: 0 }],
  ['due', 'uncertain', 'retry', { uncertain: 1, hours: 0 }],
  ['due', 'uncertain', 'uncertain', { uncertain: 2, hours: 0 }],
  ['withdrawn', 'accepted', 'sent', { uncertain: 0, hours: 0 }],
  ['withdrawn', 'temporary', 'withdrawn', { uncertain: 0, hours: 0 }],
  ['withdrawn', 'permanent', 'withdrawn', { uncertain: 0, hours: 0 }],
  ['withdrawn', 'uncertain', 'withdrawn', { uncertain: 1, hours: 0 }],
] as const)('a %s invitation whose attempt was %s is next %s (%j)', (status, kind, step, history) => {
  expect(invitation(status).after(ended(kind), history, 24).step).toBe(step);
});
