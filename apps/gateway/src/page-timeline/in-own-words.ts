import { type LineKind, lineKinds, noticeSteps, type TimelineEntry, toldNotices } from '@assay/contracts';
import { fillPlain } from '../page-languages/fill.js';
import type { TimelineTexts } from '../timeline-texts/timeline-texts.js';

/** Numbers, moments and words of ours, none of which is about a person or the result. */
const told = new Set([
  'assessments',
  'assessmentsCompleted',
  'attempt',
  'documentStatus',
  'durationMs',
  'expiresAt',
  'fault',
  'httpStatus',
  'messageId',
  'moment',
  'parts',
  'responseCode',
  'resultVersion',
  'startedAt',
  'statusCode',
  'submittedAt',
  'version',
]);

/** A line for whoever was given a link to a story. */
export interface OwnLine {
  readonly text: string;
  readonly evidence: readonly (readonly [string, string])[];
}

/** The same line in our own words alone, which say nothing of who somebody is or of the result; what an app wrote of it is never repeated. */
export function inOwnWords({ kind, evidence = {} }: TimelineEntry, texts: TimelineTexts): OwnLine {
  const facts = Object.entries(evidence).filter(([name]) => told.has(name));
  return { text: sentenceOf(kind, texts), evidence: facts.map(([name, value]) => [name, String(value)]) };
}

function sentenceOf(kind: string, { lines, notice, notices, steps, otherwise }: TimelineTexts): string {
  if (isLine(kind)) return lines[kind];
  for (const about of toldNotices)
    for (const step of noticeSteps)
      if (kind === `${about}-${step}`)
        return fillPlain(notice, { notice: notices[about], step: steps[step] });
  return otherwise;
}

function isLine(kind: string): kind is LineKind {
  return lineKinds.some((one) => one === kind);
}
