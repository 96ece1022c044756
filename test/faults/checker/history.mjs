// The same lines by order: the whole of what was seen of it, and when faults struck.

/** @typedef {import('./lines.mjs').Line} Line */
/** @typedef {{ begun: import('./lines.mjs').OrderBegun, answer?: import('./lines.mjs').OrderAnswered }} Call */
/**
 * @typedef {object} Story
 * @property {string} company
 * @property {string} order
 * @property {Call[]} calls
 * @property {import('./lines.mjs').Mail[]} mails
 * @property {import('./lines.mjs').MailKnown[]} known
 * @property {import('./lines.mjs').Told[]} told
 * @property {import('./lines.mjs').ResultSent[]} results
 * @property {import('./lines.mjs').Done[]} done
 * @property {import('./lines.mjs').ByHand[]} byHand
 * @property {import('./lines.mjs').AnsweredLate[]} late
 * @property {import('./lines.mjs').AtRest[]} rests
 */
/**
 * @typedef {object} History
 * @property {readonly Line[]} lines
 * @property {boolean} timed
 * @property {readonly Story[]} stories
 * @property {number} restAt The place of the line `rest`; the end where there is none.
 * @property {readonly { from: number, until: number, fromAt: number, untilAt: number }[]} faults As places and as times; one that is not taken back is a blow of a moment.
 */

/**
 * @param {readonly Line[]} lines
 * @returns {History}
 */
export function historyOf(lines) {
  const rest = lines.find(({ kind }) => kind === 'rest');
  return {
    lines,
    timed: lines.some((line) => line.kind === 'run' && line.timed === true),
    stories: storiesIn(lines),
    restAt: rest?.seq ?? Number.POSITIVE_INFINITY,
    faults: faultsIn(lines),
  };
}

/**
 * @param {readonly Line[]} lines
 * @returns {Story[]}
 */
function storiesIn(lines) {
  /** @type {Map<string, Story>} */
  const stories = new Map();
  /** @type {Map<string | number, Call>} */
  const calls = new Map();
  for (const line of lines) {
    if (line.kind === 'order-answered') {
      const call = calls.get(line.call);
      if (call) call.answer = line;
    }
    if (!('order' in line) || !line.order || !line.company) continue;
    const key = JSON.stringify([line.company, line.order]);
    const story = stories.get(key) ?? emptyStory(line);
    stories.set(key, story);
    if (line.kind === 'order-begun') {
      const call = { begun: line };
      calls.set(line.call, call);
      story.calls.push(call);
    } else listOf(story, line).push(line);
  }
  return [...stories.values()];
}

/**
 * @param {{ company: string, order: string }} of
 * @returns {Story}
 */
function emptyStory({ company, order }) {
  return {
    company,
    order,
    calls: [],
    mails: [],
    known: [],
    told: [],
    results: [],
    done: [],
    byHand: [],
    late: [],
    rests: [],
  };
}

/**
 * @param {Story} story
 * @param {Line} line
 * @returns {Line[]}
 */
function listOf(story, line) {
  if (line.kind === 'mail') return story.mails;
  if (line.kind === 'mail-known') return story.known;
  if (line.kind === 'told') return story.told;
  if (line.kind === 'result-sent') return story.results;
  if (line.kind === 'answered-late') return story.late;
  if (line.kind === 'at-rest') return story.rests;
  return line.kind === 'by-hand' ? story.byHand : story.done;
}

/**
 * @param {readonly Line[]} lines
 * @returns {History['faults']}
 */
function faultsIn(lines) {
  /** @type {{ from: number, until: number, fromAt: number, untilAt: number }[]} */
  const faults = [];
  /** @type {Map<string, { from: number, until: number, fromAt: number, untilAt: number }>} */
  const open = new Map();
  for (const line of lines) {
    if (line.kind !== 'fault') continue;
    const key = JSON.stringify([line.name, line.target]);
    const begun = open.get(key);
    if (line.ends && begun) {
      begun.until = line.seq;
      begun.untilAt = line.at;
      open.delete(key);
    } else if (!line.ends) {
      const fault = { from: line.seq, until: line.seq, fromAt: line.at, untilAt: line.at };
      faults.push(fault);
      open.set(key, fault);
    }
  }
  return faults;
}

/**
 * True where a fault struck, or lasted, between two places.
 *
 * @param {History} history
 * @param {number} from
 * @param {number} until
 */
export function faultBetween({ faults }, from, until) {
  return faults.some((fault) => fault.from <= until && fault.until >= from);
}

/**
 * When patience begins for what was due at a time: then, or when the last fault was over that struck before what came of it.
 *
 * @param {History} history
 * @param {number} dueAt
 * @param {number} happenedAt
 */
export function patienceFrom({ faults }, dueAt, happenedAt) {
  const ends = faults.filter(({ fromAt }) => fromAt <= happenedAt).map(({ untilAt }) => untilAt);
  return ends.reduce((latest, end) => Math.max(latest, end), dueAt);
}

/** @param {Call} call */
export function statusOf({ answer }) {
  return answer?.status ?? 0;
}

/** @param {number} status */
export function isTaken(status) {
  return status >= 200 && status < 300;
}

/**
 * A refusal for good: nothing may come of it. Patience and a full house are none.
 *
 * @param {number} status
 */
export function isRefused(status) {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/**
 * The first answer by which an order was accepted.
 *
 * @param {Story} story
 */
export function acceptance({ calls }) {
  return calls.map(({ answer }) => answer).find((answer) => answer && isTaken(answer.status));
}

/** @param {Story} story */
export function wasRefused({ calls }) {
  return calls.length > 0 && calls.every((call) => isRefused(statusOf(call)));
}

/** @param {{ company: string, order: string }} of */
export function named({ company, order }) {
  return `order ${order} of company ${company}`;
}

/** @param {readonly ({ seq: number } | undefined)[]} seen */
export function at(...seen) {
  const numbers = seen.flatMap((line) => (line ? [line.seq] : []));
  const [first] = numbers;
  if (first === undefined) return '(no line)';
  return numbers.length === 1 ? `(line ${first})` : `(lines ${numbers.join(', ')})`;
}

/**
 * The things by what they have in common; whoever runs this may have a Node that is older than the product's.
 *
 * @template T, K
 * @param {readonly T[]} things
 * @param {(thing: T) => K} keyOf
 * @returns {Map<K, T[]>}
 */
export function grouped(things, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
