import { broken, type Witness } from '../installation/witness.js';

/** One call with which SmartRecruiters ordered something: its answer, 0 where none came. */
export interface Call {
  /** What went on when it was made and when it was answered. */
  readonly acts: readonly string[];
  readonly status: number;
}

/** Something that was done to the installation. */
export interface Played {
  readonly name: string;
  /** Why calls may fail meanwhile; nothing where none may. */
  readonly mayFail: string | undefined;
  readonly seconds: number;
  readonly note: string;
}

/** What was seen from outside, and what was compared. */
export interface Facts {
  readonly calls: readonly Call[];
  readonly acts: readonly Played[];
  readonly witnesses: readonly Witness[];
  /** Reports that SmartRecruiters shows, of those that were sent: the others are faults. */
  readonly reports: number;
  /** Those of them that a person had to hand over once more. */
  readonly reportsAgain: number;
  /** Stories that did not end, reports that did not arrive, processes that did not stop as told, and the like. */
  readonly faults: readonly string[];
  /** Tables in which a restored backup is another one; undefined where none was restored. */
  readonly differences: readonly string[] | undefined;
}

/** One line of the account. */
export interface Figure {
  readonly what: string;
  readonly found: number;
  /** What it has to be; undefined for what is only told. */
  readonly wanted: number | undefined;
}

/** What a rehearsal came to. */
export interface Account {
  readonly acts: readonly (Played & { readonly calls: number; readonly failed: number })[];
  readonly figures: readonly Figure[];
  /** Everything that is not as it should be, as sentences. */
  readonly faults: readonly string[];
  readonly holds: boolean;
}

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;
const failed = ({ status }: Call): boolean => status !== 202;
const accepted = ({ answers }: Witness): boolean => answers.includes(202);

/** Adds up what was seen; it holds when every figure is what it has to be and nothing else was wrong. */
export function accountOf(facts: Facts): Account {
  const { calls, witnesses, differences } = facts;
  const acts = facts.acts.map((act) => {
    const own = calls.filter((call) => call.acts.includes(act.name));
    return { ...act, calls: own.length, failed: count(own, failed) };
  });
  const excused = new Set(acts.filter(({ mayFail }) => mayFail !== undefined).map(({ name }) => name));
  const isExcused = (call: Call): boolean => call.acts.some((act) => excused.has(act));
  const figures: Figure[] = [
    { what: 'orders accepted', found: count(witnesses, accepted), wanted: undefined },
    { what: 'calls that ordered', found: calls.length, wanted: undefined },
    { what: 'reports handed over', found: facts.reports, wanted: undefined },
    {
      what: 'reports that a person handed over once more, because nobody heard what became of them',
      found: facts.reportsAgain,
      wanted: undefined,
    },
    { what: 'orders lost', found: count(witnesses, isLost), wanted: 0 },
    { what: 'orders doubled', found: count(witnesses, isDoubled), wanted: 0 },
    {
      what: 'calls that failed where none may',
      found: count(calls, (call) => failed(call) && !isExcused(call)),
      wanted: 0,
    },
    {
      what: 'calls that failed in a kill or a failover, and were made again',
      found: count(calls, (call) => failed(call) && isExcused(call)),
      wanted: undefined,
    },
    {
      what: 'mails that came twice because their sender died before the answer',
      found: count(witnesses, ({ mails }) => mails.length > 1),
      wanted: undefined,
    },
    {
      what: 'orders of which SmartRecruiters was told something again, in the same words',
      found: count(witnesses, ({ repeats }) => repeats > 0),
      wanted: undefined,
    },
    ...(differences === undefined
      ? []
      : [{ what: 'tables of the restored backup that differ', found: differences.length, wanted: 0 }]),
  ];
  const faults = [...broken(witnesses), ...facts.faults, ...(differences ?? [])];
  const wrong = figures.some(({ found, wanted }) => wanted !== undefined && found !== wanted);
  return { acts, figures, faults, holds: !wrong && faults.length === 0 };
}

// Accepted, and then somebody waits in vain: for the order, the mail or the result.
function isLost(seen: Witness): boolean {
  if (!accepted(seen)) return false;
  return seen.listed.length === 0 || seen.mails.length === 0 || seen.told.at(-1) !== 'COMPLETED';
}

function isDoubled({ listed, mails, uncertain }: Witness): boolean {
  return listed.length > 1 || mails.length > 1 + uncertain || new Set(mails).size > 1;
}
