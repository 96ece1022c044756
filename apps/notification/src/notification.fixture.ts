import { randomUUID } from 'node:crypto';
import { type EventEnvelope, Problem, type RequestContract } from '@assay/contracts';
import { type AccountOwner, type ConnectionChange, showAccountOwner } from '@assay/contracts/consent';
import type { Invitee, OrderSheet } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { type DueLoop, loopFor } from '@assay/persistence';
import { Clock, loadConfig, RuntimeModule } from '@assay/runtime';
import {
  capturedLogs,
  FixedClock,
  partsOf,
  type TestDatabase,
  testDatabase,
  unstartedApp,
} from '@assay/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { migrations } from '../migrations/index.js';
import { NotificationConfig } from './app.config.js';
import { features } from './app.module.js';
import { KeepBrand } from './brands/keep-brand.js';
import { PreviewBrand } from './previews/preview-brand.js';
import { EraseLetters } from './erasures/erase-letters.js';
import { ExportLetters } from './erasures/export-letters.js';
import { ResponseRetention } from './connection-notices/response-retention.js';
import { SendConnectionNotice } from './connection-notices/send-connection-notice.js';
import { TellOwner } from './connection-notices/tell-owner.js';
import { InviteCandidate } from './orders/invite-candidate.js';
import { ReinviteCandidate } from './orders/reinvite-candidate.js';
import { SendInvitation } from './invitations/send-invitation.js';
import { ShowInvitationTimeline } from './timeline/show-invitation-timeline.js';
import { TellReady } from './orders/tell-ready.js';
import { WithdrawInvitation } from './orders/withdraw-invitation.js';
import { MailServer } from './transport/mail-server.fixture.js';
import { ChangeDeadline } from './orders/change-deadline.js';
import { MoveReminders } from './orders/move-reminders.js';
import { SendNotice } from './notices/send-notice.js';
import { StopReminders } from './notices/stop-reminders.js';
import { ReceiveReturn } from './returns/receive-return.js';
import { ReturnDoor } from './returns/return-door.js';
import { ReturnPaths } from './letters/return-paths.js';
import { CheckTemplates } from './templates/check-templates.js';
import { ListTemplates } from './templates/list-templates.js';
import { PreviewTemplate } from './templates/preview-template.js';
import { RemoveTemplate } from './templates/remove-template.js';
import { SaveTemplate } from './templates/save-template.js';
import { ShowTemplate } from './templates/show-template.js';

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

export const owner = (keyId: string): AccountOwner => ({
  accountId: 'acme',
  accountName: 'Acme',
  ownerEmail: 'owner@acme.example',
  key: { keyId, prefix: 'ak_7Qm2', label: 'Careers' },
});

/** What specs ask of the app, by the names they use. */
const parts = {
  changeDeadline: ChangeDeadline,
  checkTemplates: CheckTemplates,
  door: ReturnDoor,
  eraseLetters: EraseLetters,
  exportLetters: ExportLetters,
  invite: InviteCandidate,
  keepBrand: KeepBrand,
  moveReminders: MoveReminders,
  previewBrand: PreviewBrand,
  listTemplates: ListTemplates,
  previewTemplate: PreviewTemplate,
  receiveReturn: ReceiveReturn,
  reinvite: ReinviteCandidate,
  removeTemplate: RemoveTemplate,
  responseRetention: ResponseRetention,
  returnPaths: ReturnPaths,
  saveTemplate: SaveTemplate,
  send: SendInvitation,
  sendNotice: SendNotice,
  sendToOwner: SendConnectionNotice,
  showTemplate: ShowTemplate,
  stop: StopReminders,
  tellOwner: TellOwner,
  tellReady: TellReady,
  timeline: ShowInvitationTimeline,
  withdraw: WithdrawInvitation,
};

/** One replica of notification, of which nothing was started, with an ordering and a consent that the spec plays. */
export type Notification = Awaited<ReturnType<typeof notification>>;

async function notification(db: TestDatabase, smtpUrl: string, settings: Record<string, string>) {
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
  const runtime = RuntimeModule.forApp('notification', config, logs.logger);
  const clock = { provide: Clock, useValue: new FixedClock() };
  const ground = { ...runtime, providers: [...(runtime.providers ?? []), clock] };
  const app = await unstartedApp([ground, db.module, ...features]);
  const ordering: { answer: (orderId: string) => Partial<Invitee> | Problem } = { answer: () => ({}) };
  const consent: { answer: () => Partial<AccountOwner> | Problem } = { answer: () => ({}) };
  const ask = async (
    contract: RequestContract<unknown, unknown>,
    { orderId = '', keyId = '' }: { orderId?: string; keyId?: string },
  ): Promise<Invitee | AccountOwner> => {
    const isAboutOwner = contract.subject === showAccountOwner.subject;
    const answer = isAboutOwner ? consent.answer() : ordering.answer(orderId);
    if (answer instanceof Problem) throw answer;
    return isAboutOwner ? { ...owner(keyId), ...answer } : { ...invitee(orderId), ...answer };
  };
  app.get(Bus, { strict: false }).ask = ask as Bus['ask'];
  const found = partsOf(app, parts);
  const loop = (operation: object): DueLoop<object> =>
    loopFor(operation, { database: db.database, config, logger: logs.logger });
  return {
    ...found,
    loop: loop(found.send),
    noticeLoop: loop(found.sendNotice),
    ownerLoop: loop(found.sendToOwner),
    ordering,
    consent,
    logs: logs.lines,
    close: () => app.close(),
  };
}

/** A database, a mail server and an app that each test finds empty. */
export class NotificationSpec {
  spec: TestDatabase;
  mail: MailServer;
  app: Notification;
  private smtpUrl: string;
  private readonly apps: Notification[] = [];

  /** Another replica, with these settings. */
  async replica(settings: Record<string, string> = {}): Promise<Notification> {
    const app = await notification(this.spec, this.smtpUrl, settings);
    this.apps.push(app);
    return app;
  }

  /** Lets notification hear of an order. */
  async invite(event = orderEvent()): Promise<void> {
    await this.spec.database.transaction((tx) => this.app.invite.run(event, tx));
  }

  /** An order whose invitation was sent. */
  async invited(reminders: string[] = []): Promise<string> {
    const event = orderEvent(undefined, acme, { reminders });
    await this.invite(event);
    await this.spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
    return event.data.orderId;
  }

  async begin(settings: Record<string, string>): Promise<void> {
    await this.spec.clear();
    this.mail = new MailServer();
    this.smtpUrl = await this.mail.start();
    this.app = await this.replica(settings);
  }

  async end(): Promise<void> {
    await this.spec.database.stopLoops();
    for (const app of this.apps.splice(0)) await app.close();
    await this.mail.stop();
  }
}

/** Sets up and clears away everything a spec of notification needs. */
export function notificationSpec(settings: Record<string, string> = {}): NotificationSpec {
  const world = new NotificationSpec();
  beforeAll(async () => {
    world.spec = await testDatabase('notification', { migrations });
  });
  beforeEach(async () => {
    await world.begin(settings);
    return () => world.end();
  });
  afterAll(() => world.spec.close());
  return world;
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

/** The key of the specs' connections. */
export const keyId = '0199b7a0-0000-7000-8000-00000000abcd';

/** A company was connected, as it arrives. */
export function activation(revision = 1): EventEnvelope<ConnectionChange> {
  return {
    id: randomUUID(),
    type: 'connection-activated',
    occurredAt: '2026-11-22T07:05:00.000Z',
    companyId: 'globex',
    correlationId: randomUUID(),
    data: { connectionId: randomUUID(), accountId: 'acme', revision, keyId },
  };
}
