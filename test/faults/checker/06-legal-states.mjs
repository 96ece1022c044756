import { acceptance, at, isTaken, named } from './history.mjs';
import { isKnownStatus } from './at-rest.mjs';

/** @typedef {import('./history.mjs').Story} Story */

export const title = '6 legal states';

/** What may follow at SmartRecruiters; what came before may be said again. @type {Readonly<Record<string, readonly string[]>>} */
const NEXT = {
  PENDING: ['IN_PROGRESS', 'COMPLETED', 'EXPIRED', 'REJECTED'],
  IN_PROGRESS: ['COMPLETED', 'EXPIRED', 'REJECTED'],
  // The candidate's work outweighs our clock.
  EXPIRED: ['COMPLETED'],
  COMPLETED: [],
  REJECTED: [],
};

/**
 * An order only goes forward, and one that is over goes on only where a person had it opened again.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => [
    ...moves(story),
    ...story.rests
      .filter((rest) => !isKnownStatus(rest))
      .map((rest) => `${named(story)} is in the unknown state ${rest.status} ${at(rest)}`),
    ...afterTheEnd(story),
    ...disagreement(story),
  ]);
}

/** @param {Story} story */
function moves(story) {
  const told = story.told.filter(({ what = 'result' }) => what === 'result');
  return told.flatMap((line, index) => {
    const known = NEXT[line.status];
    if (!known) return [`${named(story)} was told as ${line.status}, which is no state ${at(line)}`];
    const before = told[index - 1];
    if (!before || before.status === line.status || NEXT[before.status]?.includes(line.status)) return [];
    return openedAgain(story, line.seq)
      ? []
      : [
          `${named(story)} went from ${before.status} to ${line.status} at SmartRecruiters ${at(before, line)}`,
        ];
  });
}

/**
 * @param {Story} story
 * @param {number} until
 */
function openedAgain({ byHand }, until) {
  // Before the news that it is over, too: that may have been on its way when a person opened it again.
  return byHand.some(({ what, seq }) => what === 'reopen' && seq < until);
}

/** @param {Story} story */
function afterTheEnd(story) {
  const cancelled = story.done.find(({ kind }) => kind === 'cancelled');
  const taken = story.results.find(({ status, seq }) => cancelled && isTaken(status) && seq > cancelled.seq);
  return cancelled && taken && !openedAgain(story, taken.seq)
    ? [`${named(story)} was cancelled ${at(cancelled)} and took a result all the same ${at(taken)}`]
    : [];
}

/** @param {Story} story */
function disagreement(story) {
  const [rest] = story.rests;
  const ended = story.told.find(({ status }) => status === 'COMPLETED');
  if (!rest || !ended || !acceptance(story) || story.byHand.length > 0 || rest.erased) return [];
  return rest.status === 'completed'
    ? []
    : [`${named(story)} was told as COMPLETED ${at(ended)} and is ${rest.status} at rest ${at(rest)}`];
}
