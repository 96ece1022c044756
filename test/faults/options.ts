/** What `npm run faults` is asked for. */
export interface Options {
  readonly seed: number;
  /** 1 for the numbers of the plan. */
  readonly scale: number;
  /** How many scenarios are played at once: most of them wait for something half of the time. */
  readonly lanes: number;
  readonly json: boolean;
  /** Leaves histories and logs where they are. */
  readonly keep: boolean;
  /** Writes the rows of docs/reliability.md: at the numbers of the plan, and where it is asked for. */
  readonly write: boolean;
  /** Builds in which a rule is broken, instead of scenarios: words are rules then. */
  readonly broken: boolean;
  /** Scenarios with one of these numbers, or one of these words in their titles; all of them without any. */
  readonly words: readonly string[];
}

const known = ['seed', 'scale', 'lanes', 'json', 'keep', 'write', 'broken'];

/** Reads the words after `npm run faults --`; throws what it does not understand. */
export function readOptions(given: readonly string[]): Options {
  const options = new Map<string, string>();
  const words: string[] = [];
  for (const one of given) {
    const [, name, value = ''] = /^--(\w+)(?:=(.*))?$/.exec(one) ?? [];
    if (name === undefined) words.push(one.toLowerCase());
    else options.set(name, value);
  }
  const unknown = [...options.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--${unknown}: known are --${known.join(', --')}`);
  const scale = numberOf('scale', options.get('scale') ?? '1');
  return {
    seed: numberOf('seed', options.get('seed') ?? '7'),
    scale,
    lanes: numberOf('lanes', options.get('lanes') ?? '2'),
    json: options.has('json'),
    keep: options.has('keep'),
    write: options.has('write') || scale === 1,
    broken: options.has('broken'),
    words,
  };
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text !== '' && Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name}=${text}: give a number above 0`);
}

/** Whether somebody who said these words wants a scenario. */
export function isWanted(
  words: readonly string[],
  { number, title }: { number: number; title: string },
): boolean {
  if (words.length === 0) return true;
  return words.some((word) =>
    /^\d+$/.test(word) ? Number(word) === number : title.toLowerCase().includes(word),
  );
}
