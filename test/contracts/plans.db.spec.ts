import { randomBytes, randomUUID } from 'node:crypto';
import { Metrics } from '@assay/runtime';
import { capturedLogs } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations as gatewayMigrations } from '../../apps/gateway/migrations/index.js';
import { GatewayConfig } from '../../apps/gateway/src/app.config.js';
import { GivenAnswers } from '../../apps/gateway/src/idempotency/given-answers.repository.js';
import { ConsoleSessionRetention } from '../../apps/gateway/src/console-door/console-session-retention.js';
import { ConsoleSessions } from '../../apps/gateway/src/console-door/console-sessions.js';
import { TimelineLinkRetention } from '../../apps/gateway/src/timeline-links/timeline-link-retention.js';
import { TimelineLinks } from '../../apps/gateway/src/timeline-links/timeline-links.js';
import { countDue, type Database, type Tx, Vault } from '@assay/persistence';
import { intakeRows } from '../../apps/gateway/src/sr-orders/hand-over-order.js';
import { Intake } from '../../apps/gateway/src/sr-orders/intake.repository.js';
import { VendorTokens } from '../../apps/gateway/src/vendor-tokens/vendor-tokens.repository.js';
import { migrations as notificationMigrations } from '../../apps/notification/migrations/index.js';
import { dueConnectionNotices } from '../../apps/notification/src/connection-notices/connection-notices.repository.js';
import { dueInvitations } from '../../apps/notification/src/invitations/invitation-rows.js';
import { dueNotices } from '../../apps/notification/src/notices/notices.repository.js';
import { type CountViewsRequest, type OrderView, orderViews } from '@assay/contracts/ordering';
import { migrations as orderingMigrations } from '../../apps/ordering/migrations/index.js';
import { assignmentRows } from '../../apps/ordering/src/assignments/assignments.repository.js';
import { deadlineRows } from '../../apps/ordering/src/deadlines/deadlines.repository.js';
import { Order } from '../../apps/ordering/src/orders/order.entity.js';
import { Orders } from '../../apps/ordering/src/orders/orders.repository.js';
import { Erasures } from '../../apps/ordering/src/erasures/erasures.repository.js';
import { SubjectSecrets } from '../../apps/ordering/src/erasures/subject-secrets.js';
import { ForgetEndedOrders } from '../../apps/ordering/src/retention/forget-ended-orders.js';
import { Webhooks, webhookRows } from '../../apps/ordering/src/webhooks/webhooks.repository.js';
import { migrations as resultsMigrations } from '../../apps/results/migrations/index.js';
import { ResultsConfig } from '../../apps/results/src/app.config.js';
import { Lanes } from '../../apps/results/src/calls/lanes.repository.js';
import { type OwedTable, owedRows, owedTables } from '../../apps/results/src/calls/owed-rows.js';
import { OwedWork } from '../../apps/results/src/calls/owed.repository.js';
import { Parking } from '../../apps/results/src/calls/parking.js';
import { Reports } from '../../apps/results/src/reports/reports.repository.js';
import { ParkSubmission } from '../../apps/results/src/submissions/park-submission.js';
import { type SubmissionRow, submissionRows } from '../../apps/results/src/submissions/submission-rows.js';
import { Submissions } from '../../apps/results/src/submissions/submissions.repository.js';
import type { Broker } from '../../libs/messaging/src/broker.js';
import type { Bus } from '../../libs/messaging/src/bus.js';
import type { EventStream } from '../../libs/messaging/src/event-stream.js';
import { InboxRetention } from '../../libs/messaging/src/inbox-retention.js';
import { MessagingConfig } from '../../libs/messaging/src/messaging.config.js';
import type { Outbox } from '../../libs/messaging/src/outbox.js';
import { Relay } from '../../libs/messaging/src/relay.js';
import { Sweep } from '../../libs/messaging/src/sweep.js';
import { LargeDatabase } from './plans.fixture.js';

type Work = Parameters<LargeDatabase['faults']>[0];

const company = 'company_id 7';
const { logger } = capturedLogs();
const config = new MessagingConfig();

/** Nothing can be published: it is leased, and due again. */
const relay: Work = async (database) => {
  const broker = {
    current: () => ({}),
    jetstream: () => Promise.reject(new Error('away')),
  } as unknown as Broker;
  const stream = { ensure: () => Promise.resolve() } as unknown as EventStream;
  const one = new Relay(database, broker, stream, logger, {} as Bus, new Metrics(logger));
  one.start();
  await one.stop();
};
const sweep: Work = (database) => new Sweep(database, {} as Bus, config, logger).run();
const forgetArrivals: Work = (database) => new InboxRetention(database, config, logger).sweep();
const countOwed: Work = (database) => database.read((tx) => countDue(tx, { table: 'outbox' }));
const messaging: Record<string, Work> = {
  relay,
  sweep,
  'old arrivals': forgetArrivals,
  'what is owed': countOwed,
};

/** What is added can be added once more, to be explained. */
async function undone(database: Database, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const taken = new Error('taken back');
  const adding = database.transaction(async (tx) => {
    await work(tx);
    throw taken;
  });
  await adding.catch((error: unknown) => {
    if (error !== taken) throw error;
  });
}

/** A million of everything, and each work that looks for rows. */
function planned(
  app: string,
  migrations: Parameters<typeof LargeDatabase.make>[1],
  works: Readonly<Record<string, Work>>,
  values?: Readonly<Record<string, string>>,
): void {
  describe(`at a million rows ${app} finds by an index`, () => {
    let large: LargeDatabase;
    beforeAll(async () => {
      large = await LargeDatabase.make(app, migrations, values);
    });
    afterAll(() => large.close());

    it.each(Object.entries({ ...works, ...messaging }))('%s', async (_name, work) => {
      expect(large.size).toBeGreaterThan(2);
      expect(await large.faults(work)).toEqual([]);
    });
  });
}

const gateway = new GatewayConfig();
planned('gateway', gatewayMigrations, {
  'due orders': (database) => intakeRows.take(database, 2),
  'old bodies': (database) => database.transaction((tx) => new Intake(gateway).empty(tx, 24, 500)),
  'old answers': (database) => database.transaction((tx) => new GivenAnswers().forget(tx, 500)),
  'a vendor’s token': (database) => database.read((tx) => new VendorTokens().find(tx, randomBytes(32))),
  'who is signed in': (database) => new ConsoleSessions(database).find('x'.repeat(43)),
  'where a link leads': (database) => new TimelineLinks(database, gateway).open('x'.repeat(43)),
  'sessions that are over': (database) => new ConsoleSessionRetention(database, gateway, logger).sweep(),
  'links that are over': (database) => new TimelineLinkRetention(database, gateway, logger).sweep(),
});

const after = { at: new Date(), id: randomUUID() };
const meant =
  (text: string): Work =>
  (database, rows) =>
    database.read((tx) => new Orders(rows(Order)).meant(tx, { text }, 51, after));
const webhooks = new Webhooks();
const sealing = new Vault(Buffer.alloc(32, 7).toString('base64'));
const forgetEnded = new ForgetEndedOrders(new Erasures(), new SubjectSecrets(sealing));
const page = (filter: Parameters<Orders['page']>[1]): Work => {
  return (database, rows) => database.read((tx) => new Orders(rows(Order)).page(tx, filter, 51, after));
};
const howMany =
  (view: OrderView, of: CountViewsRequest = {}): Work =>
  (database, rows) =>
    database.read((tx) => new Orders(rows(Order)).countView(tx, view, 1000, of));
planned(
  'ordering',
  orderingMigrations,
  {
    'due assignments': (database) => assignmentRows.take(database, 2),
    'due webhooks': (database) => webhookRows.take(database, 2),
    'due deadlines': (database) => deadlineRows.take(database, 2),
    'a page of all orders': page({}),
    'a page of the orders with a usual status': page({ status: 'completed' }),
    'a page of the orders with a rare status': page({ status: 'rejected' }),
    'a page of a company’s orders': page({ companyId: company }),
    'a page of a company’s orders with a rare status': page({ companyId: company, status: 'rejected' }),
    'a page of an account’s orders': page({ accountId: 'account_id 7' }),
    'a page of a candidate’s orders': page({ candidateId: 'candidate_id 7' }),
    'a page of the orders of an address': page({ email: 'MADE@7.example.org' }),
    'a page of the orders of a name': page({ name: 'First_Name 7 last_name 7' }),
    'a page of the orders of whoever is called like that': page({ namePrefix: 'last_name 777' }),
    'a page of the orders of nearly everybody': page({ namePrefix: 'first' }),
    'an order by SmartRecruiters’ id': page({ smartrecruitersOrderId: 'smartrecruiters_order_id 7' }),
    'a page of a job’s orders': page({ jobId: 'job_id 7' }),
    'a page of the orders that nobody was invited to': page({ invitation: 'due' }),
    'a page of the orders with several states': page({ statuses: ['rejected', 'expired'] }),
    'a page of what changed lately': page({ changedSince: new Date(Date.now() - 86_400_000).toISOString() }),
    'orders by an address': meant('made@7.example.org'),
    'orders by how an address begins': meant('made@777'),
    'orders by how every address begins': meant('made@'),
    'orders by how every address begins, before its @': meant('made'),
    'orders by how an id begins': meant('0000004d'),
    'orders by an id': meant(randomUUID()),
    'orders by a word': meant('first_name 7'),
    'orders by a word that many have': meant('first_name'),
    'orders by their company': meant(company),
    'orders by how SmartRecruiters’ id begins': meant('smartrecruiters_order_id 777'),
    'orders by how a candidate’s id begins': meant('candidate_id 777'),
    'orders by how a company’s id begins': meant('company_id'),
    'orders by how an account’s id begins': meant('account_id 1'),
    ...Object.fromEntries(
      orderViews.flatMap((view): [string, Work][] => [
        [`a page of the view ${view}`, page({ view })],
        [`how many are ${view}`, howMany(view)],
        [`how many of an account are ${view}`, howMany(view, { accountId: 'account_id 7' })],
      ]),
    ),
    'open orders of a company': (database, rows) =>
      database.read((tx) => new Orders(rows(Order)).countUnsettled(tx, company)),
    'candidates to erase': (database) => undone(database, (tx) => forgetEnded.run(tx, 3)),
    'a page of an account’s webhooks': (database) =>
      database.read((tx) => webhooks.page(tx, 'account_id 7', { limit: 51 })),
    'a page of an order’s webhooks': (database) =>
      database.read((tx) => webhooks.page(tx, 'account_id 7', { limit: 51, orderId: randomUUID() })),
    'a page of all events': (database) => database.read((tx) => webhooks.events(tx, { limit: 51 }, after)),
    'a page of an account’s events': (database) =>
      database.read((tx) => webhooks.events(tx, { accountId: 'account_id 7', limit: 51 })),
    'old webhooks': (database) => database.transaction((tx) => webhooks.forget(tx, 3, 500)),
  },
  {
    'orders.status': `CASE WHEN n % 5000 = 7 THEN 'rejected' WHEN n % 20 = 0 THEN 'pending' ELSE 'completed' END`,
    'orders.email': `'Made@' || n || '.example.org'`,
    'orders.settled_version': 'CASE WHEN n % 20 <> 0 THEN 4 END',
    'orders.refusal_document': 'NULL',
    'orders.follows_order_id': 'NULL',
    'orders.erased_at': 'NULL',
    'orders.kind': `'manual'`,
    'orders.invitation': `CASE WHEN n % 5000 = 9 THEN 'due' WHEN n % 1000 = 9 THEN 'bounced' ELSE 'sent' END`,
    'assignments.due_at': `CASE WHEN n % 500 = 0 THEN now() - n * interval '1 second' END`,
    'deadlines.due_at': `CASE WHEN n % 20 = 0 THEN now() + (n - 20) * interval '3 minutes' END`,
    'order_history.order_id': `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid`,
  },
);

planned('notification', notificationMigrations, {
  'due invitations': (database) => dueInvitations.take(database, 2),
  'due notices': (database) => dueNotices.take(database, 2),
  'due connection notices': (database) => dueConnectionNotices.take(database, 2),
});

const results = new ResultsConfig();
const owed = new OwedWork();
const parkWaiting: Work = (database) =>
  database.transaction(async (tx) => {
    const lanes = new Lanes();
    const { connectionRevision } = await lanes.enter(tx, company);
    const row = { company_id: company, connection_revision: connectionRevision } as SubmissionRow;
    const outbox = { addAll: () => Promise.resolve() } as unknown as Outbox;
    const parking = new ParkSubmission(lanes, owed, outbox);
    const refused = { next: 'parked', reason: 'reason', wholeCompany: true } as const;
    expect(await parking.run(tx, row, refused)).toBe(true);
  });
const ended =
  (table: OwedTable, status: string, wasParked: boolean): Work =>
  (database) =>
    database.transaction((tx) =>
      new Parking(owed, results).follow(tx, { table, company_id: company }, status, { wasParked }),
    );
planned('results', resultsMigrations, {
  'due submissions': (database) => submissionRows(results).take(database, 2),
  ...Object.fromEntries(
    owedTables
      .filter((table) => table !== 'submissions')
      .map((table) => [
        `due ${table}`,
        ((database) => owedRows(table, results).take(database, 2)) satisfies Work,
      ]),
  ),
  ...Object.fromEntries(
    owedTables
      .filter((table) => table !== 'reports')
      .map((table) => [
        `parked ${table} of a company`,
        ((database) => database.transaction((tx) => owed.unpark(tx, table, company))) satisfies Work,
      ]),
  ),
  ...Object.fromEntries(
    owedTables
      .filter((table) => table !== 'reports')
      .map((table) => [`one of the parked ${table} of a company`, ended(table, 'parked', false)]),
  ),
  'what waits for the credential of a company': ended('notes', 'done', true),
  'submissions of a company that failed': (database) =>
    database.transaction((tx) => new Submissions().replayFailed(tx, company, new Date(0))),
  'waiting submissions of a company': parkWaiting,
  'submissions that wait after a failure': (database) =>
    database.read((tx) =>
      new Submissions().standing(tx, {
        standing: 'retrying',
        limit: 51,
        after: randomUUID(),
        accountId: 'account_id 7',
      }),
    ),
  'how many submissions of an account are parked': (database) =>
    database.read((tx) => new Submissions().count(tx, 'parked', 1000, { accountId: 'account_id 7' })),
  'reports of a company': (database) => database.transaction((tx) => new Reports().resume(tx, company)),
});
