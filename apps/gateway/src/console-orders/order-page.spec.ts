import type { OrderReply } from '@assay/contracts/ordering';
import { describe, expect, it } from 'vitest';
import { type ConsolePermission, type ConsoleRole, may } from '../console-door/console-person.js';
import { anOrder } from '../console-door/console.fixture.js';
import { orderPage } from './order-page.js';

const { orderId, placedAt: at } = anOrder;
const address = anOrder.candidate.email;
const aWebhook = {
  webhookId: '0190b1a0-0000-7000-8000-000000000002',
  accountId: 'acme',
  type: 'order.rejected' as const,
  status: 'failed' as const,
  createdAt: at,
  payload: '{"reason":"Ola Nowak withdrew"}',
};

const order: OrderReply = {
  ...anOrder,
  invitation: 'failed',
  reason: `Ola Nowak: the mail server refuses ${address}.`,
};

function shown(
  role: ConsoleRole,
  { revealed = false, ...difference }: Partial<OrderReply> & { revealed?: boolean } = {},
) {
  const visit = {
    subject: 'somebody',
    name: 'Somebody',
    role,
    formToken: 'form-token',
    by: 'console: somebody',
    may: (permission: ConsolePermission) => may({ role }, permission),
  };
  const evidence = { response: `550 <${address}>: no such user Nowak`, messageId: '<one@assay.example>' };
  const entries = [
    { at, source: 'notification', kind: 'refused', text: `Refused: NOWAK, Ola (${address})`, evidence },
  ];
  const timeline = { orderId, missing: ['results'], entries };
  const webhooks = [
    { ...aWebhook, attempts: [{ at, attempt: 1, durationMs: 3, excerpt: 'We know no Ola Nowak' }] },
  ];
  const view = { order: { ...order, ...difference }, timeline, webhooks, now: new Date(at) };
  const { title, body } = orderPage(view, { visit, revealed });
  return `${title} ${body.text}`;
}

describe('the page of an order', () => {
  it('names nobody, in its title, its facts, its lines and their evidence', () => {
    for (const role of ['admin', 'support', 'auditor'] as const)
      expect(shown(role)).not.toMatch(/\bola\b|nowak/i);
    expect(shown('support')).toContain('550 &#60;•••@mail.example');
    expect(shown('support')).toContain('&#60;one@assay.example');
  });

  it('names whom it is about where that was asked for', () => {
    expect(shown('support', { revealed: true })).toContain(`550 &#60;${address}`);
  });

  it('keeps its badges true while it is open, as it does its lines', () => {
    expect(shown('support')).toMatch(
      /<span id="standing" data-live>.*>Invitation failed<.*<\/span>\s*<\/div>/s,
    );
  });

  it('says which app could not be asked', () => {
    expect(shown('auditor')).toContain('results cannot be asked at the moment');
  });

  it('offers an auditor nothing to press', () => {
    expect(shown('auditor')).not.toMatch(/<form|<button/);
  });

  it('offers what is possible: another letter and more time while it is open, and an admin to erase the person', () => {
    expect(shown('support')).toContain('Invite once more');
    expect(shown('support')).toContain('Give more time');
    const done = shown('support', { status: 'completed', invitation: 'sent' });
    expect(done).not.toMatch(/Invite once more|Give more time|Cancel this order/);
    expect(done).toContain('Hand to SmartRecruiters again');
    expect(shown('support', { status: 'rejected' })).toContain('Invite once more');
    expect(done).not.toContain('Erase this person');
    expect(shown('admin', { status: 'completed' })).toContain('Erase this person');
  });
});
