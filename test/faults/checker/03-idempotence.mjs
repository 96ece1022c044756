import { at, isRefused, isTaken, named, statusOf } from './history.mjs';

/** @typedef {import('./history.mjs').Story} Story */

export const title = '3 idempotence';

// About the caller, not about the order.
const OF_THE_CALLER = [401, 403];

/**
 * The same request gets the same answer however often it comes; the same order with another body is a conflict.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ stories }) {
  return stories.flatMap((story) => [...differing(story), ...otherBodies(story)]);
}

/** @param {Story} story */
function differing(story) {
  /** @type {Map<string, import('./lines.mjs').OrderAnswered>} */
  const first = new Map();
  return story.calls.flatMap((call) => {
    const { answer } = call;
    if (!answer || !isDecision(answer.status)) return [];
    const before = first.get(call.begun.body);
    if (!before) first.set(call.begun.body, answer);
    if (!before || (before.status === answer.status && before.says === answer.says)) return [];
    return [
      `${named(story)} was answered ${before.status} once and ${answer.status} another time, with other words or another status, to the same body ${at(before, answer)}`,
    ];
  });
}

/** @param {Story} story */
function otherBodies(story) {
  const taken = story.calls.filter((call) => isTaken(statusOf(call)));
  const other = taken.find(({ begun }) => begun.body !== taken[0]?.begun.body);
  const bodies = new Set(story.calls.map(({ begun }) => begun.body));
  const conflict = story.calls.find((call) => statusOf(call) === 409);
  return [
    ...(other
      ? [`${named(story)} was accepted with two different bodies ${at(taken[0]?.answer, other.answer)}`]
      : []),
    ...(conflict && bodies.size === 1
      ? [`${named(story)} is said to conflict with itself ${at(conflict.answer)}`]
      : []),
  ];
}

/** @param {number} status */
function isDecision(status) {
  return isTaken(status) || (isRefused(status) && !OF_THE_CALLER.includes(status));
}
