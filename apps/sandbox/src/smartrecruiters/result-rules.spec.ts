import { describe, expect, it } from 'vitest';
import { normalisedScore, resultFault, statusWarning } from './result-rules.js';

describe('a result', () => {
  it('is in order when every score lies within its bounds', () => {
    const part = { assessmentId: 'a', score: { raw: 0, min: 0, max: 100 } };
    expect(resultFault({ score: { raw: 100, min: 0, max: 100 }, assessmentResults: [part] })).toBeNull();
    expect(resultFault({})).toBeNull();
  });

  it.each([
    { score: { raw: 101, min: 0, max: 100 } },
    { score: { raw: -1, min: 0, max: 100 } },
    { score: { raw: 0, min: 0, max: 0 } },
    { assessmentResults: [{ assessmentId: 'a', score: { raw: 7, min: 0, max: 5 } }] },
    { assessmentResults: [{ assessmentId: 'a' }, { assessmentId: 'a' }] },
  ])('is refused: %j', (result) => {
    expect(resultFault(result)).not.toBeNull();
  });

  it('shows its score between 0 and 100, as SmartRecruiters does', () => {
    expect(normalisedScore({ raw: 28, min: 20, max: 80 })).toBe(13);
    expect(normalisedScore({ raw: 74, min: 0, max: 100 })).toBe(74);
    expect(normalisedScore(undefined)).toBeNull();
  });

  it('is suspicious when its status goes backwards', () => {
    expect(statusWarning('COMPLETED', 'IN_PROGRESS')).toBe('status went from COMPLETED to IN_PROGRESS');
    expect(statusWarning('IN_PROGRESS', 'PENDING')).not.toBeNull();
    expect(statusWarning('PENDING', 'COMPLETED')).toBeNull();
    expect(statusWarning('COMPLETED', 'COMPLETED')).toBeNull();
    expect(statusWarning(undefined, 'COMPLETED')).toBeNull();
  });
});
