/** How long and how much; the figures of the page come from the usual ones. */
export interface Parameters {
  readonly rounds: number;
  /** Seconds of one turn of a closed load. */
  readonly turnSeconds: number;
  /** Orders a second for the sustained load; the highest that is kept up when it is 0. */
  readonly rate: number;
  readonly sustainedSeconds: number;
  /** Seconds at each rate while the highest is looked for. */
  readonly stepSeconds: number;
  readonly burst: number;
  readonly burstSeconds: number;
  readonly sizes: readonly number[];
  readonly idleSeconds: number;
}

const usual: Parameters = {
  rounds: 5,
  turnSeconds: 5,
  rate: 0,
  sustainedSeconds: 300,
  stepSeconds: 20,
  burst: 5000,
  burstSeconds: 50,
  sizes: [10_000, 100_000, 1_000_000],
  idleSeconds: 60,
};

const quick: Parameters = {
  rounds: 1,
  turnSeconds: 2,
  rate: 5,
  sustainedSeconds: 5,
  stepSeconds: 3,
  burst: 100,
  burstSeconds: 5,
  sizes: [1000, 5000],
  idleSeconds: 5,
};

/** Words choose measures; `--quick` makes all of it short, `--sustainedSeconds=60` and the like change one number. */
export function readArguments(given: readonly string[]): { words: string[]; parameters: Parameters } {
  const words = given.filter((one) => !one.startsWith('--'));
  const options = given.filter((one) => one.startsWith('--')).map((one) => one.slice(2));
  const base = options.includes('quick') ? quick : usual;
  const changes = options.filter((one) => one !== 'quick').map((one) => changed(one, base));
  return { words, parameters: Object.assign({}, base, ...changes) as Parameters };
}

function changed(option: string, base: Parameters): Partial<Parameters> {
  const [name = '', text = ''] = option.split('=');
  if (!(name in base) || !/^\d+(,\d+)*$/.test(text))
    throw new Error(`--${option}: known are --quick and --${Object.keys(base).join('=n, --')}=n`);
  const numbers = text.split(',').map(Number);
  return { [name]: name === 'sizes' ? numbers : numbers[0] };
}
