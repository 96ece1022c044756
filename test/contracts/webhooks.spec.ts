import { Problem } from '@assay/contracts';
import { webhookTypes } from '@assay/contracts/consent';
import { toldTypes } from '@assay/contracts/ordering';
import type { HistoryKind } from '@assay/contracts/ordering';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../apps/ordering/src/accounts/account.entity.js';
import { orderPlacedMessage } from '../../apps/ordering/src/assignments/order-placed-message.js';
import { anOrder, aPackage } from '../../apps/ordering/src/ordering.fixture.js';
import { newOrder } from '../../apps/ordering/src/placing/new-order.js';
import { plainTerms } from '../../apps/ordering/src/terms/order-terms.js';
import type { Order } from '../../apps/ordering/src/orders/order.entity.js';
import { orderWebhooks, visitWebhook } from '../../apps/ordering/src/changes/order-webhooks.js';
import { WebhookSchemas } from './webhook-schemas.fixture.js';

const schemas = new WebhookSchemas();
const at = new Date('2026-01-15T12:00:00Z');
const linkId = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';

function placed(refusal?: Problem, inline?: { completedUrl: string }): Order {
  const request = anOrder(inline ? { inline } : {});
  const link = { sealed: 'sealed', hash: 'hash' };
  const offered = { ...aPackage(), durationMinutes: null };
  const terms = { ...plainTerms, expiresAt: at, profileUrl: 'https://www.smartrecruiters.com/app/people/1' };
  return newOrder(request, { offered, refusal, contentsHash: 'c', link, terms, jobTitle: null });
}

const after = (change: (order: Order) => unknown): Order => {
  const order = placed();
  change(order);
  return order;
};
const told = (order: Order, kind: HistoryKind) => orderWebhooks(order, [{ kind, text: 'No such mailbox.' }]);

const asker = { name: 'Remy Doe', email: 'remy@northwind.example', reason: 'Interview on Monday.' };
const sent = [
  ...told(
    after((order) => order.start(at)),
    'order-started',
  ),
  ...told(
    after((order) => order.complete(1, at)),
    'result-recorded',
  ),
  ...told(
    after((order) => order.reject('no licence')),
    'order-rejected',
  ),
  ...told(placed(new Problem('candidate-unreachable')), 'order-refused'),
  ...told(
    after((order) => order.expire()),
    'order-expired',
  ),
  ...told(
    after((order) => order.recordInvitation(at)),
    'candidate-invited',
  ),
  ...told(
    after((order) => order.recordBounce()),
    'invitation-bounced',
  ),
  ...told(placed(), 'submission-failed'),
  ...told(placed(), 'candidate-erased'),
  visitWebhook(placed(), { orderId: linkId, linkId, visit: 'viewed' }, undefined),
  visitWebhook(placed(), { orderId: linkId, linkId, visit: 'access-requested' }, asker),
].map(({ type, data }) => ({ type, timestamp: at.toISOString(), data }));

describe('a webhook', () => {
  it('of every type is described, and of no other', () => {
    expect(schemas.types).toEqual([...toldTypes]);
  });

  it.each(sent)('$type is sent as it is described', (webhook) => {
    expect(schemas.wrongIn(webhook)).toEqual([]);
    const { data } = webhook;
    expect(schemas.wrongIn({ ...webhook, data: { ...data, name: 'Ada' } } as never)).toHaveLength(1);
    expect(schemas.wrongIn({ ...webhook, data: { ...data, revision: undefined } } as never)).toHaveLength(1);
  });

  it('of each type about an order is looked at here', () => {
    const ofOrders = webhookTypes.filter((type) => !type.startsWith('connection.'));
    expect([...new Set(sent.map(({ type }) => type))].sort()).toEqual([...ofOrders].sort());
  });

  it.each([
    ['invited', undefined],
    ['applying', { completedUrl: 'https://jobs.smartrecruiters.com/x' }],
  ])('order.placed of a candidate who is %s is sent as it is described', (_how, inline) => {
    const order = placed(undefined, inline);
    const account = { language: null } as Account;
    const returnUrl = inline && 'https://assay.example/i/token/done';
    const message = JSON.parse(orderPlacedMessage(order, account, returnUrl)) as { type: string };
    expect(schemas.wrongIn(message)).toEqual([]);
  });

  it('order.placed is answered as it is described', () => {
    expect(schemas.wrongAs('OrderTaken', { assessmentUrl: 'https://engine.example/1' })).toEqual([]);
    expect(schemas.wrongAs('OrderDeclined', { code: 'no-licence', message: 'No licence.' })).toEqual([]);
    expect(schemas.wrongAs('OrderTaken', {})).toHaveLength(1);
  });
});
