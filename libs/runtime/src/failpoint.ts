import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeEnvironment } from './app.config.js';
import { answerPoints, type FailpointName, failpointNames } from './failpoint-names.js';

type Action = 'crash' | 'drop' | 'pause' | 'throw';

interface Fault {
  readonly action: Action;
  readonly pauseMs: number;
  readonly hit: number | 'each';
  hits: number;
}

/** Where faults are written while the app runs, and what they came to. */
interface Armoury {
  readonly file: string;
  text: string;
}

const syntax =
  /^(?<name>[\w.-]+):(?<action>crash|drop|throw|pause(?=:))(?::(?<pause>\d+))?(?:@(?<hit>\d+|each))?$/;
const faults = new Map<string, Fault>();
let armoury: Armoury | undefined;

/** The answer of what was done is lost, as when the line is cut: whoever waits for it cannot know that it was done. */
class LostAnswer extends Error {
  readonly code = 'ECONNRESET';
}

/**
 * Arms the faults of a list `name:action@hit` (crash, throw, drop, pause:<ms>; hit 1 if left out, or `each`), or, of a
 * folder, those in its file of the app's name, as it is at each hit; throws in production.
 */
export function configureFailpoints(
  spec: string | undefined,
  environment: NodeEnvironment,
  app = 'app',
): void {
  faults.clear();
  armoury = undefined;
  if (!spec) return;
  if (environment === 'production') throw new Error('FAILPOINT is refused in production');
  if (spec.startsWith('/')) armoury = { file: `${spec}/${app}`, text: '' };
  else arm(spec);
}

function arm(spec: string): void {
  faults.clear();
  for (const item of spec.split(/[,\s]+/).filter(Boolean)) {
    const [name, fault] = parseFault(item);
    faults.set(name, fault);
  }
}

function parseFault(text: string): [string, Fault] {
  const { name, action, pause, hit = '1' } = syntax.exec(text)?.groups ?? {};
  if (!name || !action) throw new Error('FAILPOINT must be a list of name:action@hit');
  if (!isIn(failpointNames, name)) throw new Error(`there is no failpoint ${name}`);
  if (action === 'drop' && !isIn(answerPoints, name))
    throw new Error(`at ${name} no answer can be lost: use throw`);
  const fault = { action: action as Action, pauseMs: Number(pause), hits: 0 };
  return [name, { ...fault, hit: hit === 'each' ? hit : Number(hit) }];
}

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

/** Does nothing unless a test armed a fault under this name. */
export async function failpoint(name: FailpointName): Promise<void> {
  if (armoury) look(armoury);
  const fault = faults.get(name);
  if (!fault) return;
  fault.hits += 1;
  if (fault.hit !== 'each' && fault.hits !== fault.hit) return;
  if (armoury) appendFileSync(`${armoury.file}.struck`, `${name}:${fault.action}\n`);
  if (fault.action === 'throw') throw new Error(`failpoint ${name}`);
  if (fault.action === 'drop') throw new LostAnswer(`the answer was lost at failpoint ${name}`);
  if (fault.action === 'pause') return sleep(fault.pauseMs);
  // SIGKILL, because nothing may be tidied up; exit 137 is what the parent sees.
  process.kill(process.pid, 'SIGKILL');
  await sleep(60_000);
}

// What is written anew begins to count anew.
function look(known: Armoury): void {
  const text = existsSync(known.file) ? readFileSync(known.file, 'utf8') : '';
  if (text === known.text) return;
  known.text = text;
  arm(text);
}
