import type { NamedOrder, TimelineEntries, TimelineLine } from '@assay/contracts';
import { showSubmissionTimeline } from '@assay/contracts/results';
import { Answers, timelineThatFits } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Attempts, type SubmissionAttempt } from '../calls/attempts.repository.js';
import { Notes } from '../notes/notes.repository.js';
import { noteEntry } from '../notes/note-entry.js';
import type { ResultVersion } from '../results/result-version.entity.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { ReportEvents } from '../reports/report-events.repository.js';
import { reportEntry } from '../reports/report-entry.js';
import { type EndedSubmission, Submissions } from '../submissions/submissions.repository.js';

@Controller()
export class ShowSubmissionTimeline {
  constructor(
    private readonly database: Database,
    private readonly versions: ResultVersions,
    private readonly attempts: Attempts,
    private readonly submissions: Submissions,
    private readonly reports: ReportEvents,
    private readonly notes: Notes,
  ) {}

  /** Every result version, every attempt and where the submission stands, oldest first; nothing for a strange order. */
  @Answers(showSubmissionTimeline)
  async run({ orderId }: NamedOrder): Promise<TimelineEntries> {
    return this.database.read(async (tx) => {
      const versions = await this.versions.latest(tx, orderId);
      const attempts = await this.attempts.ofSubmission(tx, orderId);
      const reports = await this.reports.of(tx, orderId);
      const ended = await this.submissions.ended(tx, orderId);
      const entries = [
        ...versions.map(versionEntry),
        ...attempts.map(attemptEntry),
        ...reports.map(reportEntry),
        ...(ended ? [endEntry(ended)] : []),
        ...(await this.notes.told(tx, orderId)).map(noteEntry),
      ];
      return timelineThatFits(entries, (versions[0]?.version ?? 1) - 1);
    });
  }
}

const source = 'results';

function versionEntry({ version, resultDocument, submittedAt, recordedAt }: ResultVersion): TimelineLine {
  if (resultDocument === null) return retractionEntry(version, recordedAt);
  const { score, scoreLabel, flags } = resultDocument;
  return {
    at: recordedAt.toISOString(),
    source,
    kind: 'result-recorded',
    text:
      version === 1
        ? 'The engine sent the result.'
        : `The engine sent a corrected result, version ${version}.`,
    evidence: {
      version,
      score,
      ...(scoreLabel ? { scoreLabel } : {}),
      flags: flags?.length ?? 0,
      submittedAt: submittedAt.toISOString(),
    },
  };
}

function retractionEntry(version: number, recordedAt: Date): TimelineLine {
  const text = 'The result was taken back.';
  return { at: recordedAt.toISOString(), source, kind: 'result-retracted', text, evidence: { version } };
}

const answers: Readonly<Record<SubmissionAttempt['outcome'], (status: string) => string>> = {
  accepted: (status) => `SmartRecruiters accepted ${status}.`,
  rejected: (status) => `SmartRecruiters rejected ${status} for good.`,
  unavailable: (status) => `SmartRecruiters could not take ${status}; it is tried again.`,
  unauthorized: () => 'SmartRecruiters did not accept the token.',
  forbidden: () => 'SmartRecruiters did not allow the result to be changed.',
  'not-found': () => 'SmartRecruiters does not know the order.',
  conflict: () => 'SmartRecruiters said that the order has moved on.',
  limited: () => 'SmartRecruiters asked for fewer calls.',
  'no-token': () => 'There was no token to call SmartRecruiters with.',
  replayed: () => 'An operator had the newest state sent again.',
};

function attemptEntry(attempt: SubmissionAttempt): TimelineLine {
  const { outcome, documentStatus, resultVersion, httpStatus, durationMs, excerpt } = attempt;
  const evidence = {
    attempt: attempt.attempt,
    documentStatus,
    resultVersion,
    httpStatus,
    durationMs,
    excerpt,
  };
  const known = Object.entries(evidence).filter(
    (fact): fact is [string, string | number] => fact[1] !== null,
  );
  return {
    at: attempt.at.toISOString(),
    source,
    kind: outcome === 'replayed' ? 'submission-replayed' : `submission-${outcome}`,
    text: answers[outcome](documentStatus ?? 'the newest state'),
    evidence: Object.fromEntries(known),
  };
}

const ends: Readonly<Record<EndedSubmission['status'], string>> = {
  parked:
    'The submission waits until the company connects again, a try gets through, or an operator replays it.',
  'dead-lettered': 'The submission was given up; an operator can replay it.',
  gone: 'The order is gone at SmartRecruiters.',
};

function endEntry({ status, reason, decidedAt }: EndedSubmission): TimelineLine {
  return {
    at: decidedAt.toISOString(),
    source,
    kind: `submission-${status}`,
    text: ends[status],
    ...(reason === null ? {} : { evidence: { reason } }),
  };
}
