import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventContract,
  type EventEnvelope,
  Problem,
  type ProblemCode,
  type RequestContract,
} from '@assay/contracts';
import { lendToken, type LendTokenRequest, type LentToken } from '@assay/contracts/consent';
import {
  type AccountPolicy,
  type OrderSheet,
  type OrderStanding,
  showOrderSheet,
  showPolicy,
} from '@assay/contracts/ordering';
import type { RecordResultRequest } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { type DueLoop, loopFor, type Database, type Tx } from '@assay/persistence';
import { Logger, RuntimeModule } from '@assay/runtime';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { type Parts, partsOf, type TestDatabase, unstartedApp } from '@assay/testing';
import { ResultsConfig } from './app.config.js';
import { features } from './app.module.js';
import { CompanyCalls } from './calls/company-calls.js';
import { ListResultVersions } from './corrections/list-result-versions.js';
import { RetractResult } from './corrections/retract-result.js';
import { ReviewFlag } from './corrections/review-flag.js';
import { ShowResult } from './corrections/show-result.js';
import { CreateReportLink } from './report-page/create-report-link.js';
import { ListReportLinks } from './report-page/list-report-links.js';
import { OpenReport } from './report-page/open-report.js';
import { ReportTokens } from './links/report-tokens.js';
import { RequestReportAccess } from './report-page/request-report-access.js';
import { RevokeReportLink } from './report-page/revoke-report-link.js';
import { ShowAccessRequest } from './report-page/show-access-request.js';
import { ReadJobTitle } from './jobs/read-job-title.js';
import { EraseResults } from './erasures/erase-results.js';
import { ExportResults } from './erasures/export-results.js';
import { LinkProfile } from './people/link-profile.js';
import { RatePerson } from './people/rate-person.js';
import { RegisterPerson } from './people/register-person.js';
import { ResumePeople } from './people/resume-people.js';
import { ShowPerson } from './people/show-person.js';
import { GiveReport } from './reports/give-report.js';
import { ReportFiles } from './files/report-files.js';
import { ReplayReport } from './reports/replay-report.js';
import { StoreReport } from './reports/store-report.js';
import { SweepReportFiles } from './reports/sweep-report-files.js';
import { RecordResult } from './results/record-result.js';
import { ShareResult } from './results/share-result.js';
import { KeepSheet } from './sheets/keep-sheet.js';
import { NoteInvitation } from './sheets/note-invitation.js';
import { NoteProgress } from './sheets/note-progress.js';
import { ReplaySubmissions } from './submissions/replay-submissions.js';
import { ResumeCompany } from './companies/resume-company.js';
import { ShowSubmissionTimeline } from './timeline/show-submission-timeline.js';
import { SubmitResult } from './submissions/submit-result.js';
import { ReplayNote } from './notes/replay-note.js';
import { WriteNote } from './notes/write-note.js';
import { TellRegistration } from './people/tell-registration.js';
import { TagCandidate } from './ratings/tag-candidate.js';
import { UploadReport } from './reports/upload-report.js';

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
      ...(this.refused.has(companyId) && { replacesRefused: true }),
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

/** What specs ask of the app, by the names they use. */
const parts = {
  calls: CompanyCalls,
  client: SmartRecruitersClient,
  createLink: CreateReportLink,
  erase: EraseResults,
  exportResults: ExportResults,
  files: ReportFiles,
  giveReport: GiveReport,
  keepSheet: KeepSheet,
  linkProfile: LinkProfile,
  listLinks: ListReportLinks,
  listVersions: ListResultVersions,
  noteInvitation: NoteInvitation,
  noteProgress: NoteProgress,
  openReport: OpenReport,
  rate: RatePerson,
  readJobTitle: ReadJobTitle,
  record: RecordResult,
  register: RegisterPerson,
  replay: ReplaySubmissions,
  replayNote: ReplayNote,
  replayReport: ReplayReport,
  reportTokens: ReportTokens,
  requestAccess: RequestReportAccess,
  resume: ResumeCompany,
  resumePeople: ResumePeople,
  retract: RetractResult,
  review: ReviewFlag,
  revokeLink: RevokeReportLink,
  shareResult: ShareResult,
  showAccessRequest: ShowAccessRequest,
  show: ShowResult,
  showPerson: ShowPerson,
  storeReport: StoreReport,
  submit: SubmitResult,
  tag: TagCandidate,
  tell: TellRegistration,
  upload: UploadReport,
  write: WriteNote,
  sweepFiles: SweepReportFiles,
  timeline: ShowSubmissionTimeline,
};

/** The results app, of which nothing was started. */
export interface ResultsApp extends Parts<typeof parts> {
  readonly config: ResultsConfig;
  readonly bus: FakeBus;
  /** The loops over what it owes; a spec starts those that it needs. */
  readonly loop: DueLoop<object>;
  readonly jobLoop: DueLoop<object>;
  readonly noteLoop: DueLoop<object>;
  readonly ratingLoop: DueLoop<object>;
  readonly registrationLoop: DueLoop<object>;
  readonly reportLoop: DueLoop<object>;
}

/** Results on this database, speaking to this SmartRecruiters. */
export async function resultsApp(
  db: TestDatabase,
  apiUrl: string,
  changes: Partial<ResultsConfig> = {},
  bus = new FakeBus(),
): Promise<ResultsApp> {
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
  const runtime = RuntimeModule.forApp('results', config, logger);
  const app = await unstartedApp([runtime, db.module, ...features]);
  app.get(Bus, { strict: false }).ask = bus.ask.bind(bus) as Bus['ask'];
  const found = partsOf(app, parts);
  const loop = (operation: object): DueLoop<object> =>
    loopFor(operation, { database: db.database, config, logger });
  return {
    ...found,
    config,
    bus,
    loop: loop(found.submit),
    jobLoop: loop(found.readJobTitle),
    noteLoop: loop(found.write),
    ratingLoop: loop(found.tag),
    registrationLoop: loop(found.tell),
    reportLoop: loop(found.upload),
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
