import { at, grouped } from './history.mjs';

/** @typedef {import('./lines.mjs').SrCall} SrCall */

export const title = '9 containment';

const AT_ONCE = 8;
// SmartRecruiters counts seconds. A machine that stands still for one hands over at once what was sent in two: where
// times are not vouched for, ten seconds together are judged.
const OF_SECONDS = { windowMs: 1_000, calls: 10 };
const OF_TEN = { windowMs: 10_000, calls: 100 };
// What was sent before the answer could be read, and clocks that round.
const ON_THE_WAY_MS = 250;
const ON_THE_WAY_UNTIMED_MS = 1_000;
const ROUNDED_MS = 10;

/**
 * For each company SmartRecruiters gets at most ten calls in a second and eight at once, and none before the time it asked for.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ lines, timed }) {
  const companies = grouped(
    lines.filter((line) => line.kind === 'sr-call').filter(({ company }) => company !== null),
    ({ company }) => company,
  );
  return [...companies].flatMap(([company, calls]) => {
    const byBegin = calls.toSorted((one, other) => one.began - other.began);
    return [
      ...tooFast(company, byBegin, timed ? OF_SECONDS : OF_TEN),
      ...tooMany(company, byBegin),
      ...tooSoon(company, byBegin, timed ? ON_THE_WAY_MS : ON_THE_WAY_UNTIMED_MS),
    ];
  });
}

/**
 * @param {string} company
 * @param {readonly SrCall[]} calls
 * @param {{ windowMs: number, calls: number }} bound
 */
function tooFast(company, calls, bound) {
  const index = calls.findIndex((call, place) => {
    const earlier = calls[place - bound.calls];
    return earlier !== undefined && call.began - earlier.began < bound.windowMs;
  });
  return index < 0
    ? []
    : [
        `company ${company} made more than ${bound.calls} calls in ${bound.windowMs} ms ${at(calls[index - bound.calls], calls[index])}`,
      ];
}

/**
 * @param {string} company
 * @param {readonly SrCall[]} calls
 */
function tooMany(company, calls) {
  /** @type {SrCall[]} */
  let running = [];
  for (const call of calls) {
    running = running.filter(({ ended }) => ended > call.began);
    running.push(call);
    if (running.length > AT_ONCE)
      return [`company ${company} had ${running.length} calls under way at once ${at(...running)}`];
  }
  return [];
}

/**
 * @param {string} company
 * @param {readonly SrCall[]} calls
 * @param {number} onTheWay
 */
function tooSoon(company, calls, onTheWay) {
  return calls.flatMap((call) => {
    if (call.retryAfter === undefined) return [];
    const until = call.ended + call.retryAfter * 1_000 - ROUNDED_MS;
    const soon = calls.find(({ began }) => began > call.ended + onTheWay && began < until);
    return soon
      ? [
          `company ${company} was told to wait for ${call.retryAfter} s and called after ${Math.round(soon.began - call.ended)} ms ${at(call, soon)}`,
        ]
      : [];
  });
}
