// Compares each recorded answer with what Assay would answer; tells the differences and counts them by kind.
import { readLines } from './read-lines.mjs';
import { inWords } from './vendor-door.mjs';

const MOST_LINES = 10_000;
const LONGEST_MS = 10 * 60_000;
const MOST_TOLD = 5;

/**
 * @param {import('./command.mjs').Errand} errand
 * @returns {Promise<boolean>} whether every answer was compared, and is the same
 */
export async function runMirror({ file, door, print }) {
  const end = Date.now() + LONGEST_MS;
  const report = new Report();
  for await (const { number, content, wrong } of readLines(file, MOST_LINES)) {
    if (Date.now() > end) throw new Error(`The time is over at line ${number}: cut the file into several.`);
    const result = content ? await compare(door, content) : { why: wrong };
    report.add('why' in result ? undefined : result.answer);
    for (const line of inLines(result)) print(`${number}\t${line}`);
  }
  for (const line of report.lines()) print(line);
  return report.isClean;
}

class Report {
  #counts = { same: 0, different: 0, 'not compared': 0 };
  /** @type {Map<string, number>} */
  #kinds = new Map();

  /** @param {{ same: boolean, differences: readonly { kind: string }[] } | undefined} compared */
  add(compared) {
    this.#counts[outcomeOf(compared)] += 1;
    for (const { kind } of compared?.differences ?? [])
      this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }

  get isClean() {
    return this.#counts.different === 0 && this.#counts['not compared'] === 0;
  }

  lines() {
    const calls = Object.entries(this.#counts).map(([name, count]) => `${count} ${name}`);
    const kinds = [...this.#kinds].map(([kind, count]) => `${kind} ${count}`);
    return [`${calls.join(', ')}.`, ...(kinds.length === 0 ? [] : [`Differences: ${kinds.join(', ')}.`])];
  }
}

/** @param {{ same: boolean } | undefined} compared */
function outcomeOf(compared) {
  if (!compared) return 'not compared';
  return compared.same ? 'same' : 'different';
}

/** @param {{ answer: any } | { why: string | undefined }} result */
function inLines(result) {
  if ('why' in result) return [`not compared: ${result.why}`];
  const { companyId, call, count, differences } = result.answer;
  return count === 0 ? [] : [[`${companyId} ${call}: ${count}`, ...told(differences, count)].join('\n')];
}

/**
 * @param {import('./vendor-door.mjs').VendorDoor} door
 * @param {Record<string, any>} content
 * @returns {Promise<{ answer: any } | { why: string | undefined }>}
 */
async function compare(door, { companyId, ...recorded }) {
  if (typeof companyId !== 'string') return { why: '/companyId is missing' };
  const path = `/v1/connections/${encodeURIComponent(companyId)}/comparison`;
  const result = await door.call('POST', path, recorded);
  return 'refusal' in result ? { why: inWords(result.refusal) } : result;
}

/**
 * @param {readonly { kind: string, place: string, theirs?: string, ours?: string }[]} differences
 * @param {number} count
 */
function told(differences, count) {
  const first = differences.slice(0, MOST_TOLD).map(({ kind, place, theirs, ours }) => {
    const both = [theirs === undefined ? '' : `theirs ${theirs}`, ours === undefined ? '' : `ours ${ours}`];
    return `\t${kind} ${place} ${both.filter(Boolean).join(', ')}`.trimEnd();
  });
  return count > MOST_TOLD ? [...first, `\t… and ${count - MOST_TOLD} more`] : first;
}
