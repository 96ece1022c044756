/** How many stories of how many steps are played, and from which seed they are made. */
export interface ModelOptions {
  readonly runs: number;
  readonly steps: number;
  readonly seed: number;
  /** Where among the stories of the seed, and which of its steps: what a run that failed has said. */
  readonly path?: string;
  readonly replay?: string;
}

/** Reads them from the environment, into which `npm run model` puts its words. */
export function modelOptions(variables: Readonly<Record<string, string | undefined>>): ModelOptions {
  const { MODEL_PATH: path, MODEL_REPLAY: replay } = variables;
  return {
    runs: numberIn(variables, 'MODEL_RUNS', 60),
    steps: numberIn(variables, 'MODEL_STEPS', 50),
    seed: numberIn(variables, 'MODEL_SEED', 20_261),
    ...(path === undefined ? {} : { path }),
    ...(replay === undefined ? {} : { replay }),
  };
}

function numberIn(
  variables: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: number,
): number {
  const text = variables[name];
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is a number, such as ${usual}`);
  return Number(text);
}
