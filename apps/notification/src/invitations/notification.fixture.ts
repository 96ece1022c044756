import { randomUUID } from 'node:crypto';
import { type EventEnvelope, type Invitee, type OrderSheet, Problem } from '@assay/contracts';
import { Bus, Outbox } from '@assay/messaging';
import type { Database } from '@assay/persistence';
import { loadConfig, type Logger } from '@assay/runtime';
import { capturedLogs, FixedClock } from '@assay/testing';
import { NotificationConfig } from '../app.config.js';
import { ComposeLetter } from '../mail/compose-letter.js';
import { MailTransport } from '../mail/mail-transport.js';
import { ChangeDeadline } from '../notices/change-deadline.js';
import { MoveReminders } from '../notices/move-reminders.js';
import { NoticeLoop } from '../notices/notice-loop.js';
import { Notices } from '../notices/notices.repository.js';
import { SendNotice } from '../notices/send-notice.js';
import { StopReminders } from '../notices/stop-reminders.js';
import { ReceiveReturn } from '../returns/receive-return.js';
import { ReturnDoor } from '../returns/return-door.js';
import { ReturnPaths } from '../returns/return-paths.js';
import { ReturnedMail } from '../returns/returned-mail.repository.js';
import { CheckTemplates } from '../templates/check-templates.js';
import { PreviewTemplate } from '../templates/preview-template.js';
import { RemoveTemplate } from '../templates/remove-template.js';
import { SaveTemplate } from '../templates/save-template.js';
import { ShowTemplate } from '../templates/show-template.js';
import { Templates } from '../templates/templates.repository.js';
import { AskInvitee } from './ask-invitee.js';
import { ExpireInvitation } from './expire-invitation.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { InvitationLedger } from './invitation-ledger.js';
import { InvitationLoop } from './invitation-loop.js';
import { Invitations } from './invitations.repository.js';
import { InviteCandidate } from './invite-candidate.js';
import { MessageIds } from './message-ids.js';
import { ReinviteCandidate } from './reinvite-candidate.js';
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
  const bus = { ask } as unknown as Bus;
  const clock = new FixedClock();
  const parts = { database, config, logger: logs.logger, bus, transport, outbox, clock };
  const operations = { ...assemble(parts), ...returnsOf(parts), clock };
  return {
    ...operations,
    ordering,
    logs: logs.lines,
    close: async () => {
      await operations.door.beforeApplicationShutdown();
      transport.onApplicationShutdown();
    },
  };
}

interface Parts {
  readonly database: Database;
  readonly config: NotificationConfig;
  readonly logger: Logger;
  readonly bus: Bus;
  readonly transport: MailTransport;
  readonly outbox: Outbox;
  readonly clock: FixedClock;
}

function assemble({ database, config, logger, bus, transport, outbox, clock }: Parts) {
  const invitations = new Invitations();
  const notices = new Notices();
  const attempts = new InvitationAttempts();
  const messageIds = new MessageIds(config);
  const templates = new Templates();
  const ledger = new InvitationLedger(database, invitations, attempts, outbox, config, logger);
  const invitee = new AskInvitee(bus, logger);
  const letters = new ComposeLetter(database, templates, new ReturnPaths(config), messageIds, config);
  const send = new SendInvitation(ledger, invitee, letters, transport, logger);
  const loop = new InvitationLoop(database, send, config, logger);
  const sendNotice = new SendNotice(database, notices, invitee, letters, transport, clock, logger);
  const noticeLoop = new NoticeLoop(database, sendNotice, config, logger);
  return {
    send,
    loop,
    sendNotice,
    noticeLoop,
    invite: new InviteCandidate(invitations, messageIds, loop, notices, noticeLoop),
    withdraw: new WithdrawInvitation(invitations, messageIds),
    expire: new ExpireInvitation(invitations, messageIds),
    reinvite: new ReinviteCandidate(invitations, messageIds, loop),
    changeDeadline: new ChangeDeadline(notices, invitations, noticeLoop, loop),
    moveReminders: new MoveReminders(notices, invitations, noticeLoop),
    stop: new StopReminders(database, notices),
    timeline: new ShowInvitationTimeline(database, attempts, new ReturnedMail(), notices),
    checkTemplates: new CheckTemplates(database, templates),
    saveTemplate: new SaveTemplate(database, templates),
    showTemplate: new ShowTemplate(database, templates),
    removeTemplate: new RemoveTemplate(database, templates),
    previewTemplate: new PreviewTemplate(database, templates, config, clock),
  };
}

function returnsOf({ database, config, logger, outbox }: Parts) {
  const returnPaths = new ReturnPaths(config);
  const receive = new ReceiveReturn(database, new ReturnedMail(), outbox, logger);
  return { returnPaths, receive, door: new ReturnDoor(config, returnPaths, receive, logger) };
}

/** The key of the specs. */
export const encryptionKey = Buffer.alloc(32, 7).toString('base64');

/** An event about an order, as it arrives. */
export function orderEvent(
  orderId: string = randomUUID(),
  companyId = acme,
  more: Partial<OrderSheet> = {},
): EventEnvelope<OrderSheet> {
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
      ...more,
    },
  };
}
