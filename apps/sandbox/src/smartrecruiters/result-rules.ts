import { isRecord } from '../state/json.js';

const finalStatuses = ['COMPLETED', 'EXPIRED', 'REJECTED'];

/** Says what is wrong with a result beyond its shape; null when nothing is. */
export function resultFault(result: unknown): string | null {
  if (!isRecord(result)) return 'The body is not an object';
  const parts = Array.isArray(result.assessmentResults) ? result.assessmentResults : [];
  const ids = parts.map((part) => (isRecord(part) ? part.assessmentId : undefined));
  if (new Set(ids).size < ids.length) return 'assessmentResults names an assessment twice';
  return (
    scoreFault(result.score) ??
    parts.map((part) => scoreFault(isRecord(part) ? part.score : null)).find(Boolean) ??
    null
  );
}

/** Says why a change of status is suspicious; null when it is not. */
export function statusWarning(before: unknown, after: unknown): string | null {
  const moved = typeof before === 'string' && typeof after === 'string' && before !== after;
  if (!moved) return null;
  const backwards = finalStatuses.includes(before) || after === 'PENDING';
  return backwards ? `status went from ${before} to ${after}` : null;
}

function scoreFault(score: unknown): string | null {
  if (!isRecord(score)) return null;
  const [raw, min, max] = [Number(score.raw), Number(score.min), Number(score.max)];
  if (min >= max) return `score.min ${min} is not below score.max ${max}`;
  if (raw < min || raw > max) return `score.raw ${raw} is outside ${min}..${max}`;
  return null;
}

/** The score as SmartRecruiters' users see it: 0 to 100, whatever its bounds. */
export function normalisedScore(score: unknown): number | null {
  if (!isRecord(score)) return null;
  const [raw, min, max] = [Number(score.raw), Number(score.min), Number(score.max)];
  return max > min ? Math.round(((raw - min) / (max - min)) * 100) : null;
}
