import { questionsOf } from './questions.js';
import type { Section } from '../state/world-state.js';

const passFrom = 60;
const tooFastMs = 2000;

/** One integrity observation, as the vendor API takes it. */
export interface Flag {
  kind: string;
  severity: 'low' | 'medium' | 'high';
  text: string;
}

/** What a finished quiz is worth. */
export interface QuizScore {
  score: number;
  scoreLabel: 'Pass' | 'Fail';
  summary: string;
  flags: Flag[];
  assessments: { id: string; score: number; scoreLabel: 'Pass' | 'Fail'; summary: string }[];
}

/** Scores a quiz: the share of right answers in all, and in each section. */
export function scoreQuiz(sections: readonly Section[]): QuizScore {
  const counted = sections.map((section) => ({ section, ...count(section) }));
  const right = counted.reduce((sum, one) => sum + one.right, 0);
  const asked = counted.reduce((sum, one) => sum + one.asked, 0);
  const score = percent(right, asked);
  const flags = sections.flatMap(speedFlag);
  return {
    score,
    scoreLabel: label(score),
    // with flags Assay says so itself, from the flags
    summary: `${right} of ${asked} questions right${flags.length === 0 ? ', no integrity flags' : ''}.`,
    flags,
    assessments: counted.map((one) => {
      const partScore = percent(one.right, one.asked);
      return {
        id: one.section.assessmentId,
        score: partScore,
        scoreLabel: label(partScore),
        summary: `${one.right} of ${one.asked} questions right.`,
      };
    }),
  };
}

function count(section: Section): { right: number; asked: number } {
  const questions = questionsOf(section.assessmentId);
  const right = questions.filter((question, index) => section.answers[index] === question.right).length;
  return { right, asked: questions.length };
}

function speedFlag(section: Section): Flag[] {
  const { openedAt, submittedAt, name } = section;
  if (!openedAt || !submittedAt) return [];
  const took = Date.parse(submittedAt) - Date.parse(openedAt);
  if (took >= tooFastMs) return [];
  return [{ kind: 'speed', severity: 'low', text: `${name} was answered in ${(took / 1000).toFixed(1)} s` }];
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

function label(score: number): 'Pass' | 'Fail' {
  return score >= passFrom ? 'Pass' : 'Fail';
}
