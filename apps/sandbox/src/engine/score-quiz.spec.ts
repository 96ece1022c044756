import { describe, expect, it } from 'vitest';
import type { Section } from '../state/world-state.js';
import { answersFor } from './questions.js';
import { scoreQuiz } from './score-quiz.js';

function section(assessmentId: string, answers: number[], seconds = 30): Section {
  const openedAt = new Date(0).toISOString();
  return {
    assessmentId,
    name: assessmentId,
    openedAt,
    submittedAt: new Date(seconds * 1000).toISOString(),
    answers,
  };
}

describe('a quiz', () => {
  const good = (id: string): number[] => answersFor(id, 'good');
  const poor = (id: string): number[] => answersFor(id, 'poor');

  it('is worth 100 when everything is right, 0 when nothing is', () => {
    expect(scoreQuiz([section('a-python', good('a-python')), section('a-sql', good('a-sql'))])).toMatchObject(
      {
        score: 100,
        scoreLabel: 'Pass',
        flags: [],
        assessments: [
          { id: 'a-python', score: 100 },
          { id: 'a-sql', score: 100 },
        ],
      },
    );
    expect(scoreQuiz([section('a-python', poor('a-python')), section('a-sql', [])])).toMatchObject({
      score: 0,
      scoreLabel: 'Fail',
    });
  });

  it('counts questions, not sections, and passes from 60', () => {
    const score = scoreQuiz([section('a-python', good('a-python')), section('a-sql', poor('a-sql'))]);
    expect(score).toMatchObject({
      score: 60,
      scoreLabel: 'Pass',
      summary: '3 of 5 questions right, no integrity flags.',
    });
    expect(score.assessments.map((part) => [part.score, part.scoreLabel])).toEqual([
      [100, 'Pass'],
      [0, 'Fail'],
    ]);
  });

  it('flags a section that was answered in under two seconds', () => {
    const fast = scoreQuiz([section('a-python', good('a-python'), 1.9), section('a-sql', good('a-sql'), 2)]);
    expect(fast.flags).toEqual([{ kind: 'speed', severity: 'low', text: 'a-python was answered in 1.9 s' }]);
  });

  it('asks general questions for an assessment it does not know', () => {
    expect(scoreQuiz([section('unheard-of', good('unheard-of'))]).score).toBe(100);
  });
});
