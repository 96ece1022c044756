import { acceptance, at, isTaken, named, patienceFrom } from './history.mjs';
import { isSettledWithoutMail } from './at-rest.mjs';

/** @typedef {import('./history.mjs').Story} Story */
/** @typedef {import('./history.mjs').History} History */

export const title = '4 atomic intent';

const PATIENCE_MS = 120_000;

/**
 * Nothing happens before its cause; what was accepted, cancelled or handed to us has had its consequence.
 *
 * @param {History} history
 * @returns {string[]}
 */
export function broken(history) {
  return history.stories.flatMap((story) => [
    ...withoutCause(story),
    ...withoutConsequence(history, story),
    ...unheard(story),
  ]);
}

/** @param {Story} story */
function withoutCause(story) {
  const cause = story.calls[0]?.begun;
  return [...story.mails, ...story.told, ...story.results]
    .filter((effect) => !cause || effect.seq < cause.seq)
    .map((effect) => `${named(story)} had a ${effect.kind} ${at(effect)} before anybody ordered it`);
}

/**
 * @param {History} history
 * @param {Story} story
 */
function withoutConsequence(history, story) {
  const accepted = acceptance(story);
  const [rest] = story.rests;
  if (!accepted || !rest || isSettledWithoutMail(rest)) return [];
  const effects = [...story.mails, ...story.told].toSorted((one, other) => one.seq - other.seq);
  const [first] = effects;
  if (!first) return [`${named(story)} was accepted ${at(accepted)} and nobody outside ever heard of it`];
  const waited = first.at - patienceFrom(history, accepted.at, first.at);
  return history.timed && waited > PATIENCE_MS
    ? [`${named(story)} was accepted ${at(accepted)} and nobody heard of it for ${waited} ms ${at(first)}`]
    : [];
}

/** @param {Story} story */
function unheard(story) {
  const [rest] = story.rests;
  if (!rest || rest.erased) return [];
  const taken = story.results.find(({ status }) => isTaken(status));
  const cancelled = story.done.find(({ kind }) => kind === 'cancelled');
  if (cancelled) {
    return ['pending', 'in-progress'].includes(rest.status)
      ? [`${named(story)} was cancelled ${at(cancelled)} and is ${rest.status} at rest ${at(rest)}`]
      : [];
  }
  return taken && rest.status !== 'completed' && story.byHand.length === 0
    ? [`${named(story)} has a result that we took ${at(taken)} and is ${rest.status} at rest ${at(rest)}`]
    : [];
}
