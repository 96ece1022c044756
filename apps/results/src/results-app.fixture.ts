import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventContract,
  type EventEnvelope,
  type AccountPolicy,
  lendToken,
  type LendTokenRequest,
  type LentToken,
  type OrderSheet,
  type OrderStanding,
  Problem,
  type ProblemCode,
  type RecordResultRequest,
  type RequestContract,
  showOrderSheet,
  showPolicy,
} from '@assay/contracts';
import { Bus, Outbox } from '@assay/messaging';
import type { Database, Tx } from '@assay/persistence';
import { Clock, Logger } from '@assay/runtime';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { ResultsConfig } from './app.config.js';
import { FlagReviews } from './documents/flag-reviews.repository.js';
import { ListResultVersions } from './corrections/list-result-versions.js';
import { ReadResult } from './corrections/read-result.js';
import { RetractResult } from './corrections/retract-result.js';
import { ReviewFlag } from './corrections/review-flag.js';
import { ShowResult } from './corrections/show-result.js';
import { CreateReportLink } from './links/create-report-link.js';
import { ListReportLinks } from './links/list-report-links.js';
import { NoteVisit } from './links/note-visit.js';
import { OpenReport } from './links/open-report.js';
import { ReportLinks } from './links/report-links.repository.js';
import { ReportTokens } from './links/report-tokens.js';
import { RequestReportAccess } from './links/request-report-access.js';
import { RevokeReportLink } from './links/revoke-report-link.js';
import { EndUpload } from './reports/end-upload.js';
import { GiveReport } from './reports/give-report.js';
import { ReportEvents } from './reports/report-events.repository.js';
import { ReportFiles } from './reports/report-files.js';
import { ReportLoop } from './reports/report-loop.js';
import { Reports } from './reports/reports.repository.js';
import { StoreReport } from './reports/store-report.js';
import { SweepReportFiles } from './reports/sweep-report-files.js';
import { UploadReport } from './reports/upload-report.js';
import { Policies } from './policies/policies.js';
import { KeepVersion } from './results/keep-version.js';
import { RecordResult } from './results/record-result.js';
import { ResultVersions } from './results/result-versions.repository.js';
import { ShareResult } from './results/share-result.js';
import { type PeopleApp, peopleApp } from './people/people-app.fixture.js';
import { KeepSheet } from './sheets/keep-sheet.js';
import { LearnOrder } from './sheets/learn-order.js';
import { NoteExpiry } from './sheets/note-expiry.js';
import { NoteInvitation } from './sheets/note-invitation.js';
import { NoteProgress } from './sheets/note-progress.js';
import { NoteRejection } from './sheets/note-rejection.js';
import { Sheets } from './sheets/sheets.repository.js';
import { Drafts } from './documents/drafts.repository.js';
import { CompanyLoops } from './calls/company-loops.js';
import { Lanes } from './calls/lanes.repository.js';
import { LentTokens } from './calls/lent-tokens.js';
import { CallInTurn } from './submissions/call-in-turn.js';
import { OweSubmission } from './submissions/owe-submission.js';
import { ParkSubmission } from './submissions/park-submission.js';
import { ParkedSubmissions } from './submissions/parked-submissions.repository.js';
import { ReadBack } from './submissions/read-back.js';
import { ReplaySubmissions } from './submissions/replay-submissions.js';
import { ResumeSubmissions } from './submissions/resume-submissions.js';
import { SendPermits } from './calls/send-permits.repository.js';
import { SettleSubmission } from './submissions/settle-submission.js';
import { ShowSubmissionTimeline } from './submissions/show-submission-timeline.js';
import { SubmissionAttempts } from './submissions/submission-attempts.repository.js';
import { SubmissionLoop } from './submissions/submission-loop.js';
import { Submissions } from './submissions/submissions.repository.js';
import { SubmitResult } from './submissions/submit-result.js';
import { TakeTurn } from './submissions/take-turn.js';

/** The apps that results asks, played by a spec. */
export class FakeBus {
  readonly sheets = new Map<string, OrderSheet>();
  /** Problems consent answers with, by company. */
  readonly refusals = new Map<string, ProblemCode>();
  /** How often a token of the company was refused: its next token has another number. */
  readonly refused = new Map<string, number>();
  /** What accounts want. */
  readonly policies = new Map<string, Partial<AccountPolicy>>();
  /** Ordering does not answer questions about policies. */
  policiesAway = false;
  /** What else is answered, by the request's name. */
  readonly replies = new Map<string, (request: never) => unknown>();
  asked: string[] = [];
  lifeMs = 600_000;

  async ask<Q, R>(contract: RequestContract<Q, R>, request: Q): Promise<R> {
    this.asked.push(contract.name);
    const reply = this.replies.get(contract.name);
    if (reply) return reply(request as never) as R;
    if (contract.name === lendToken.name) return this.lend(request as LendTokenRequest) as R;
    if (contract.name === showOrderSheet.name)
      return this.sheet((request as { orderId: string }).orderId) as R;
    if (contract.name === showPolicy.name && !this.policiesAway)
      return this.policy((request as { accountId: string }).accountId) as R;
    throw new Problem('unavailable', { service: contract.owner });
  }

  private policy(accountId: string): AccountPolicy {
    return { accountId, ...this.policies.get(accountId) };
  }

  private lend({ companyId, refusedToken }: LendTokenRequest): LentToken {
    const refusal = this.refusals.get(companyId);
    if (refusal) throw new Problem(refusal, { companyId });
    if (refusedToken === this.token(companyId))
      this.refused.set(companyId, (this.refused.get(companyId) ?? 0) + 1);
    return {
      accessToken: this.token(companyId),
      expiresAt: new Date(Date.now() + this.lifeMs).toISOString(),
    };
  }

  private token(companyId: string): string {
    return `token-${companyId}-${this.refused.get(companyId) ?? 0}`;
  }

  private sheet(orderId: string): OrderSheet {
    const sheet = this.sheets.get(orderId);
    if (!sheet) throw new Problem('order-not-found', { orderId });
    return sheet;
  }
}

/** Everything results consists of, put together without Nest. */
export interface ResultsApp {
  readonly config: ResultsConfig;
  readonly bus: FakeBus;
  readonly record: RecordResult;
  readonly shareResult: ShareResult;
  readonly retract: RetractResult;
  readonly review: ReviewFlag;
  readonly show: ShowResult;
  readonly listVersions: ListResultVersions;
  readonly reportLoop: ReportLoop;
  readonly files: ReportFiles;
  readonly reportTokens: ReportTokens;
  readonly storeReport: StoreReport;
  readonly giveReport: GiveReport;
  readonly sweepFiles: SweepReportFiles;
  readonly createLink: CreateReportLink;
  readonly listLinks: ListReportLinks;
  readonly revokeLink: RevokeReportLink;
  readonly openReport: OpenReport;
  readonly requestAccess: RequestReportAccess;
  readonly keepSheet: KeepSheet;
  readonly noteExpiry: NoteExpiry;
  readonly noteInvitation: NoteInvitation;
  readonly noteProgress: NoteProgress;
  readonly noteRejection: NoteRejection;
  readonly resume: ResumeSubmissions;
  readonly replay: ReplaySubmissions;
  readonly timeline: ShowSubmissionTimeline;
  readonly submit: SubmitResult;
  readonly loop: SubmissionLoop;
  readonly client: SmartRecruitersClient;
  readonly people: PeopleApp;
}

/** Results on this database, speaking to this SmartRecruiters. */
export function resultsApp(
  database: Database,
  apiUrl: string,
  changes: Partial<ResultsConfig> = {},
  bus = new FakeBus(),
): ResultsApp {
  const config = Object.assign(new ResultsConfig(), {
    SMARTRECRUITERS_API_URL: apiUrl,
    SUBMISSION_TIMEOUT_MS: 2000,
    SWEEP_INTERVAL_MS: 1000,
    REPORTS_TOKEN: 'reports-token-of-the-specs',
    REPORTS_DIR: mkdtempSync(join(tmpdir(), 'assay-reports-')),
    PUBLIC_URL: 'https://assay.example.com',
    ...changes,
  });
  const logger = new Logger({ app: 'results', level: 'silent' });
  const reportTokens = new ReportTokens(config);
  const links = new ReportLinks(reportTokens);
  const timeouts = { resultMs: config.SUBMISSION_TIMEOUT_MS };
  const client = new SmartRecruitersClient({ apiUrl, timeouts });
  const asBus = bus as unknown as Bus;
  const [sheets, versions, lanes, submissions] = [
    new Sheets(),
    new ResultVersions(),
    new Lanes(),
    new Submissions(),
  ];
  const [attempts, drafts, permits] = [
    new SubmissionAttempts(),
    new Drafts(config, reportTokens),
    new SendPermits(config),
  ];
  const loops = new CompanyLoops();
  const outbox = new Outbox({ wake: () => undefined });
  const clock = new Clock();
  const tokens = new LentTokens(asBus, clock);
  const turns = new TakeTurn(database, lanes, permits, drafts, submissions, config);
  const parked = new ParkedSubmissions();
  const parking = new ParkSubmission(lanes, submissions, parked, outbox, config);
  const settle = new SettleSubmission(
    database,
    submissions,
    parking,
    attempts,
    permits,
    lanes,
    drafts,
    outbox,
    config,
    logger,
  );
  const calls = new CallInTurn(turns, database, submissions, permits, config);
  const readBack = new ReadBack(asBus, client, calls);
  const submit = new SubmitResult(tokens, calls, settle, readBack, client, config);
  const loop = new SubmissionLoop(config, database, submit, logger, loops);
  const people = peopleApp({ config, database, bus: asBus, logger, lanes, permits, tokens, loops });
  const owe = new OweSubmission(drafts, submissions, loop, people.oweNotes);
  const learn = new LearnOrder(database, asBus, sheets);
  const keep = new KeepVersion(versions, links, owe, outbox);
  const reviews = new FlagReviews();
  const result = new ReadResult(sheets, versions, reviews, submissions);
  const policies = new Policies(asBus, database);
  const [reports, reportEvents, files] = [new Reports(), new ReportEvents(), new ReportFiles(config)];
  const endUpload = new EndUpload(database, permits, lanes, sheets, reports, reportEvents, owe, config);
  const visits = new NoteVisit(outbox, reportEvents);
  const upload = new UploadReport(
    database,
    tokens,
    lanes,
    permits,
    sheets,
    files,
    reports,
    client,
    endUpload,
    config,
    logger,
  );
  const reportLoop = new ReportLoop(config, database, upload, logger, loops);
  return {
    config,
    bus,
    client,
    people,
    submit,
    loop,
    record: new RecordResult(database, learn, policies, submissions, keep, versions, clock),
    shareResult: new ShareResult(sheets, versions, reviews, keep),
    retract: new RetractResult(database, sheets, versions, keep, submissions),
    review: new ReviewFlag(database, sheets, result, reviews, owe, clock),
    show: new ShowResult(database, result),
    listVersions: new ListResultVersions(database, versions),
    reportLoop,
    files,
    reportTokens,
    storeReport: new StoreReport(
      database,
      learn,
      policies,
      files,
      reports,
      links,
      reportEvents,
      owe,
      reportLoop,
    ),
    giveReport: new GiveReport(database, links, reports, versions, reportEvents, files),
    sweepFiles: new SweepReportFiles(database, files, reports, config, logger),
    createLink: new CreateReportLink(database, learn, policies, links, reportEvents),
    listLinks: new ListReportLinks(database, learn, links),
    revokeLink: new RevokeReportLink(database, links, reportEvents),
    openReport: new OpenReport(database, links, sheets, result, reports, visits),
    requestAccess: new RequestReportAccess(database, links, sheets, visits),
    keepSheet: new KeepSheet(sheets, owe),
    noteExpiry: new NoteExpiry(sheets, owe),
    noteInvitation: new NoteInvitation(sheets, owe),
    noteProgress: new NoteProgress(sheets, owe),
    noteRejection: new NoteRejection(sheets, owe),
    resume: new ResumeSubmissions(lanes, parked, tokens, loops, people.work, reports),
    replay: new ReplaySubmissions(database, submissions, attempts, loop),
    timeline: new ShowSubmissionTimeline(
      database,
      versions,
      attempts,
      submissions,
      reportEvents,
      people.notes,
    ),
  };
}

/** An order of two assessments as ordering describes it. */
export function orderSheet(changes: Partial<OrderSheet> & { resultCallbackUrl: string }): OrderSheet {
  return {
    orderId: randomUUID(),
    revision: 1,
    status: 'pending',
    assessments: [
      { id: 'a-python', name: 'Python basics', status: 'pending' },
      { id: 'a-sql', name: 'SQL basics', status: 'pending' },
    ],
    companyId: 'NorthwindRobotics',
    accountId: 'northwind',
    packageId: 'pkg-backend-junior',
    packageName: 'Backend junior bundle',
    placedAt: '2026-11-20T09:14:00.000Z',
    ...changes,
  };
}

/** How the order stands later on. */
export function standing(
  sheet: OrderSheet,
  changes: Partial<OrderStanding> & { revision: number },
): OrderStanding {
  const { orderId, status, assessments } = sheet;
  return { orderId, status, assessments, ...changes };
}

/** A result of that order. */
export function resultOf(orderId: string, changes: Partial<RecordResultRequest> = {}): RecordResultRequest {
  return {
    orderId,
    score: 74,
    scoreLabel: 'Pass',
    summary: 'Two tests taken',
    reportUrl: 'https://app.partner.example/r/7d0c1f52',
    submittedAt: '2026-11-20T16:02:10Z',
    assessments: [
      { id: 'a-python', score: 80, scoreLabel: 'Pass' },
      { id: 'a-sql', score: 68, scoreLabel: 'Pass' },
    ],
    ...changes,
  };
}

/** An event as it travels. */
export function envelope<D>(
  contract: EventContract<D>,
  data: D,
  companyId = 'NorthwindRobotics',
): EventEnvelope<D> {
  const occurredAt = new Date().toISOString();
  return { id: randomUUID(), type: contract.name, occurredAt, companyId, correlationId: randomUUID(), data };
}

/** Runs a consumer as the inbox does. */
export function deliver<D>(
  database: Database,
  consumer: { run(event: EventEnvelope<D>, tx: Tx): Promise<void> },
  contract: EventContract<D>,
  data: D,
  companyId?: string,
): Promise<void> {
  return database.transaction((tx) => consumer.run(envelope(contract, data, companyId), tx));
}
