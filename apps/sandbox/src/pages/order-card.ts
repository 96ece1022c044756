import { normalisedScore } from '../smartrecruiters/result-rules.js';
import { isRecord } from '../state/json.js';
import type { Company, Order } from '../state/world-state.js';

/** A word and the tone it is shown in. */
export interface Tag {
  text: string;
  tone: '' | 'good' | 'busy' | 'bad';
}

const statusTags: Record<string, Tag> = {
  PENDING: { text: 'Pending', tone: '' },
  IN_PROGRESS: { text: 'In progress', tone: 'busy' },
  COMPLETED: { text: 'Completed', tone: 'good' },
  REJECTED: { text: 'Rejected', tone: 'bad' },
  EXPIRED: { text: 'Expired', tone: 'bad' },
};

/** An order as a recruiter sees it on the candidate's profile. */
export function orderCard(order: Order, company: Company): object {
  const result = order.result;
  const parts = Array.isArray(result.assessmentResults) ? result.assessmentResults.filter(isRecord) : [];
  return {
    ...order,
    name: result.name ?? order.packageName,
    job: company.jobs.find((job) => job.id === order.jobId)?.title ?? order.jobId,
    status: order.accepted ? statusTag(result.status) : { text: 'Not accepted', tone: 'bad' },
    ...shown(result),
    clip: firstLink(result),
    refusal: order.accepted ? null : refusalText(order),
    parts: parts.map((part) => ({
      name: part.name ?? part.assessmentId,
      status: statusTag(part.status),
      ...shown(part),
    })),
  };
}

function shown(one: Record<string, unknown>): { score: number | null; label: unknown; summary: unknown } {
  return { score: normalisedScore(one.score), label: one.scoreLabel, summary: one.summary };
}

function statusTag(status: unknown): Tag {
  const text = typeof status === 'string' ? status : 'PENDING';
  return statusTags[text] ?? { text, tone: '' };
}

function firstLink(result: Record<string, unknown>): string | null {
  const attachments = Array.isArray(result.attachments) ? result.attachments.filter(isRecord) : [];
  const url = attachments[0]?.url;
  return typeof url === 'string' && /^https?:/i.test(url) ? url : null;
}

function refusalText(order: Order): string {
  const { answer } = order;
  if (!answer) return 'The partner has not answered yet.';
  const errors =
    isRecord(answer.body) && Array.isArray(answer.body.errors) ? answer.body.errors.filter(isRecord) : [];
  const said = errors.map((error) => String(error.message ?? error.code)).join(' ');
  return answer.status === 0
    ? 'The partner could not be reached.'
    : `The partner refused (${answer.status}). ${said}`;
}
