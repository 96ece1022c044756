import { acceptance, at, grouped, named, patienceFrom } from './history.mjs';
import { isSettledWithoutMail } from './at-rest.mjs';

/** @typedef {import('./history.mjs').Story} Story */
/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./lines.mjs').Mail} Mail */

export const title = '5 invitation';

const ALL_MS = 30 * 60_000;
const MOST_MS = 60_000;
const MOST = 0.99;
// One repetition of what nobody knows to have arrived, then a person decides (RFC 1047).
const AGAIN = 1;

/**
 * Every live order has its message, or says why not; copies are explained by answers that were lost, one at most; whose
 * order is cancelled is left alone.
 *
 * @param {History} history
 * @returns {string[]}
 */
export function broken(history) {
  const waited = history.stories.flatMap((story) => waiting(history, story));
  return [
    ...history.stories.flatMap((story) => [
      ...missing(story),
      ...copies(story),
      ...others(story),
      ...afterCancelling(story),
    ]),
    ...(history.timed ? late(waited) : []),
  ];
}

/** @param {Mail} mail */
const invites = ({ what = 'invitation' }) => what === 'invitation';

/**
 * True where somebody said to have it, then or when asked again.
 *
 * @param {Story} story
 * @param {Mail} mail
 */
const isSaid = ({ known }, { accepted, message }) =>
  accepted || known.some((again) => again.accepted && again.message === message);

/** @param {Story} story */
function missing(story) {
  const accepted = acceptance(story);
  const [rest] = story.rests;
  if (!rest || isSettledWithoutMail(rest)) return [];
  if (story.mails.some((mail) => invites(mail) && isSaid(story, mail))) return [];
  const since = accepted ? `accepted ${at(accepted)}` : 'there';
  return [
    `${named(story)} is ${since}, and no mail server said that it has the invitation, which is ${rest.invitation} at rest ${at(rest)}`,
  ];
}

/** @param {Story} story */
function copies(story) {
  const uncertain = story.rests[0]?.uncertain ?? 0;
  return [...groups(story.mails)].flatMap(([message, mails]) => {
    const explained = mails.every(invites) ? Math.min(uncertain, AGAIN) : 0;
    return mails.length > 1 + explained
      ? [
          `${named(story)} sent ${mails.length} copies of ${message} ${at(...mails)}, of which lost answers explain ${explained}`,
        ]
      : [];
  });
}

/** @param {readonly Mail[]} mails */
function groups(mails) {
  return grouped(mails, ({ message }) => message);
}

/** @param {Story} story */
function others(story) {
  const messages = groups(story.mails.filter(invites));
  const asked = story.byHand.filter(({ what }) => what !== 'replay').length;
  return messages.size > 1 + asked
    ? [
        `${named(story)} sent ${messages.size} different invitations, not copies of one ${at(...[...messages.values()].map(([mail]) => mail))}`,
      ]
    : [];
}

/** @param {Story} story */
function afterCancelling(story) {
  const cancelled = story.done.find(({ kind }) => kind === 'cancelled');
  if (!cancelled) return [];
  const after = story.mails.filter(
    ({ seq, what = 'invitation' }) => seq > cancelled.seq && (what === 'invitation' || what === 'reminder'),
  );
  // One may have been on its way when the cancelling was committed.
  const [first] = after;
  const onItsWay =
    first !== undefined && invites(first) && !story.mails.some(({ seq }) => seq < cancelled.seq);
  return after.length > (onItsWay ? 1 : 0)
    ? [`${named(story)} was cancelled ${at(cancelled)} and went on writing to the candidate ${at(...after)}`]
    : [];
}

/**
 * @param {History} history
 * @param {Story} story
 */
function waiting(history, story) {
  const accepted = acceptance(story);
  const mail = story.mails.find((one) => invites(one) && isSaid(story, one));
  if (!accepted || !mail) return [];
  return [{ story, mail, ms: mail.at - patienceFrom(history, accepted.at, mail.at) }];
}

/** @param {readonly { story: Story, mail: Mail, ms: number }[]} waited */
function late(waited) {
  const sorted = waited.toSorted((one, other) => one.ms - other.ms);
  const most = sorted[Math.ceil(sorted.length * MOST) - 1];
  return [
    ...sorted
      .filter(({ ms }) => ms > ALL_MS)
      .map(({ story, mail, ms }) => `${named(story)} was invited after ${ms} ms ${at(mail)}`),
    ...(most && most.ms > MOST_MS
      ? [
          `of ${sorted.length} invitations one in a hundred came later than ${MOST_MS} ms: ${named(most.story)} after ${most.ms} ms ${at(most.mail)}`,
        ]
      : []),
  ];
}
