import { at, faultBetween, grouped, isTaken, named } from './history.mjs';
import { waitsForPerson } from './at-rest.mjs';

/** @typedef {import('./history.mjs').Story} Story */
/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./lines.mjs').Told} Told */

export const title = '7 result convergence';

/**
 * SmartRecruiters ends with the newest result, never goes back to an older one, and hears nothing twice but where an
 * answer may have been lost or came late.
 *
 * @param {History} history
 * @returns {string[]}
 */
export function broken(history) {
  const lost = lostAnswers(history);
  return history.stories.flatMap((story) => [
    ...older(story),
    ...invented(story),
    ...newest(story),
    ...repeated(history, lost, story),
  ]);
}

/** @param {Story} story */
function older(story) {
  const versions = story.told.filter(({ version }) => version !== undefined);
  return versions.flatMap((line, index) => {
    const before = versions[index - 1];
    return before && Number(line.version) < Number(before.version)
      ? [
          `${named(story)} had version ${before.version} at SmartRecruiters and went back to ${line.version} ${at(before, line)}`,
        ]
      : [];
  });
}

/** @param {Story} story */
function invented(story) {
  return story.told.flatMap((line) => {
    if (line.version === undefined) return [];
    const sent = story.results.some(({ version, seq }) => version === line.version && seq < line.seq);
    return sent
      ? []
      : [
          `${named(story)} was told version ${line.version} ${at(line)}, which the engine had not handed over`,
        ];
  });
}

/** @param {Story} story */
function newest(story) {
  const taken = story.results.filter(({ status }) => isTaken(status));
  const [first] = taken;
  if (!first || isNotOwed(story)) return [];
  const wanted = taken.reduce((best, one) => (Number(one.version) > Number(best.version) ? one : best));
  const last = story.told.findLast(({ status, what }) => status === 'COMPLETED' && !isOnce({ what }));
  if (!last) return [`${named(story)} has a result ${at(wanted)} that SmartRecruiters was never told`];
  // Where the engine's answer was lost, or came later than what followed from it, nobody knows the version of what was told.
  const isNewest =
    last.version === undefined
      ? last.result !== undefined || last.seq > first.seq
      : last.version === wanted.version;
  return isNewest
    ? []
    : [
        `${named(story)} has version ${wanted.version} ${at(wanted)} and SmartRecruiters ends with ${last.version ?? 'what was before'} ${at(last)}`,
      ];
}

/** @param {Story} story */
function isNotOwed({ rests: [rest] }) {
  return !rest || rest.erased || rest.status === 'gone' || waitsForPerson(rest);
}

/**
 * Where a call at SmartRecruiters for a company ended without an answer, or with one that says nothing.
 *
 * @param {History} history
 */
function lostAnswers({ lines }) {
  const calls = lines.filter((line) => line.kind === 'sr-call');
  return grouped(
    calls.filter(({ status }) => status === 0 || status >= 500),
    ({ company }) => company,
  );
}

/**
 * @param {History} history
 * @param {ReturnType<typeof lostAnswers>} lost
 * @param {Story} story
 */
function repeated(history, lost, story) {
  const late = [...story.late];
  return story.told.flatMap((line, index) => {
    const before = story.told.slice(0, index).findLast(({ what }) => what === line.what);
    if (!before || !isSame(before, line)) return [];
    if (isOnce(line)) return [`${named(story)} was told the same ${line.what} twice ${at(before, line)}`];
    const asked = story.byHand.some(({ seq }) => seq > before.seq && seq < line.seq);
    const explained =
      asked ||
      isSaidForOne(late, line) ||
      faultBetween(history, before.seq, line.seq) ||
      (lost.get(story.company) ?? []).some(({ began, ended }) => began <= line.at && ended >= before.at);
    return explained
      ? []
      : [`${named(story)} was told the same twice ${at(before, line)}, and no answer had been lost`];
  });
}

/**
 * Who heard an answer late knows not what SmartRecruiters was told meanwhile, and has the newest told once more. Each
 * answer that came late explains one repetition, and is used up by it.
 *
 * @param {import('./lines.mjs').AnsweredLate[]} late
 * @param {Told} line
 */
function isSaidForOne(late, line) {
  const index = late.findIndex(({ seq }) => seq < line.seq);
  return index >= 0 && late.splice(index, 1).length === 1;
}

/**
 * @param {Told} one
 * @param {Told} other
 */
function isSame(one, other) {
  if (one.says !== undefined || other.says !== undefined) return one.says === other.says;
  // A status alone may be told again with other parts.
  return one.result !== undefined && one.status === other.status && one.result === other.result;
}

/**
 * What cannot be taken back is read, not sent again, where an answer was lost.
 *
 * @param {{ what?: Told['what'] }} line
 */
function isOnce({ what }) {
  return what === 'report' || what === 'note';
}
