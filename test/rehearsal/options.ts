/** What a rehearsal is asked for. */
export interface Options {
  /** Orders to place; more when an act takes longer than its share of them. */
  readonly orders: number;
  /** The commit whose apps are rolled to these and back; without it a new build of these is rolled out. */
  readonly previous: string | undefined;
  readonly json: boolean;
  /** Acts whose names contain one of these words; all of them without words. */
  readonly words: readonly string[];
}

const known = ['orders', 'previous', 'json'];

/** Reads the words after `npm run rehearse --`; throws what it does not understand. */
export function readOptions(given: readonly string[]): Options {
  const options = new Map<string, string | undefined>();
  const words: string[] = [];
  const rest = [...given];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    const [, name, value] = /^--(\w+)(?:=(.*))?$/.exec(one) ?? [];
    if (name === undefined) words.push(one.toLowerCase());
    else options.set(name, value ?? (name === 'json' ? '' : rest.shift()));
  }
  const unknown = [...options.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--${unknown}: known are --${known.join(', --')}`);
  return {
    orders: numberOf(options.get('orders') ?? '1000'),
    previous: options.has('previous') ? commitOf(options.get('previous')) : undefined,
    json: options.has('json'),
    words,
  };
}

function numberOf(text: string): number {
  const orders = Number(text);
  if (Number.isInteger(orders) && orders > 0) return orders;
  throw new Error(`--orders is ${text}: give a number of orders`);
}

function commitOf(text: string | undefined): string {
  if (text !== undefined && /^[\w./~^@{}-]+$/.test(text) && !text.startsWith('-')) return text;
  throw new Error('--previous: name a commit or a tag');
}
