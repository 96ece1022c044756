import { randomUUID } from 'node:crypto';
import { type EventEnvelope, type Invitee, type OrderSheet, Problem } from '@assay/contracts';
import { Bus, Outbox } from '@assay/messaging';
import type { Database } from '@assay/persistence';
import { loadConfig, type Logger } from '@assay/runtime';
import { capturedLogs } from '@assay/testing';
import { NotificationConfig } from '../app.config.js';
import { MailTransport } from '../mail/mail-transport.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { InvitationLedger } from './invitation-ledger.js';
import { InvitationLoop } from './invitation-loop.js';
import { Invitations } from './invitations.repository.js';
import { InviteCandidate } from './invite-candidate.js';
import { MessageIds } from './message-ids.js';
import { SendInvitation } from './send-invitation.js';
import { ShowInvitationTimeline } from './show-invitation-timeline.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

export const acme = 'company-acme';

export const invitee = (orderId: string): Invitee => ({
  orderId,
  companyId: acme,
  open: true,
  email: 'zoe.meyer@example.org',
  firstName: 'Zoë',
  lastName: 'Meyer',
  language: 'en',
  accountName: 'Acme',
  packageName: 'Java Basics',
  durationMinutes: 45,
  linkToken: `token-${orderId}`,
});

/** One replica of notification on a spec's database, with an ordering that the spec plays. */
export function notification(database: Database, smtpUrl: string, settings: Record<string, string> = {}) {
  const logs = capturedLogs('notification');
  const config = loadConfig(NotificationConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://localhost/unused',
    NATS_URL: 'nats://localhost',
    PUBLIC_URL: 'https://assay.example.com/',
    MAIL_FROM: 'Assay <invitations@vendor.example.com>',
    SMTP_URL: smtpUrl,
    ...settings,
  });
  const ordering: { answer: (orderId: string) => Partial<Invitee> | Problem } = { answer: () => ({}) };
  const ask = (_contract: unknown, { orderId }: { orderId: string }): Promise<Invitee> => {
    const answer = ordering.answer(orderId);
    return answer instanceof Problem
      ? Promise.reject(answer)
      : Promise.resolve({ ...invitee(orderId), ...answer });
  };
  const transport = new MailTransport(config);
  const outbox = new Outbox({ wake: () => undefined });
  const operations = assemble({
    database,
    config,
    logger: logs.logger,
    bus: { ask } as unknown as Bus,
    transport,
    outbox,
  });
  return { ...operations, ordering, logs: logs.lines, close: () => transport.onApplicationShutdown() };
}

interface Parts {
  readonly database: Database;
  readonly config: NotificationConfig;
  readonly logger: Logger;
  readonly bus: Bus;
  readonly transport: MailTransport;
  readonly outbox: Outbox;
}

function assemble({ database, config, logger, bus, transport, outbox }: Parts) {
  const invitations = new Invitations();
  const attempts = new InvitationAttempts();
  const ledger = new InvitationLedger(database, invitations, attempts, outbox, config, logger);
  const send = new SendInvitation(ledger, bus, transport, config, logger);
  const loop = new InvitationLoop(database, send, config, logger);
  const messageIds = new MessageIds(config);
  return {
    send,
    loop,
    invite: new InviteCandidate(invitations, messageIds, loop),
    withdraw: new WithdrawInvitation(invitations, messageIds),
    timeline: new ShowInvitationTimeline(database, attempts),
  };
}

/** An event about an order, as it arrives. */
export function orderEvent(orderId: string = randomUUID(), companyId = acme): EventEnvelope<OrderSheet> {
  return {
    id: randomUUID(),
    type: 'order-placed',
    occurredAt: '2026-11-22T10:00:00.000Z',
    companyId,
    correlationId: randomUUID(),
    data: {
      orderId,
      companyId,
      accountId: 'acme',
      revision: 1,
      status: 'pending',
      assessments: [],
      resultCallbackUrl: 'https://api.smartrecruiters.com/assessments/1',
      packageId: 'java',
      packageName: 'Java Basics',
      placedAt: '2026-11-22T10:00:00.000Z',
    },
  };
}
