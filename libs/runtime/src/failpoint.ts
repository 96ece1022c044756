import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeEnvironment } from './app.config.js';

interface Fault {
  readonly action: 'crash' | 'pause' | 'throw';
  readonly pauseMs: number;
  readonly hit: number | 'each';
  hits: number;
}

const syntax = /^(?<name>[\w.-]+):(?<action>crash|throw|pause:(?<pause>\d+))(?:@(?<hit>\d+|each))?$/;
const faults = new Map<string, Fault>();

/** Arms the faults of a list `name:action@hit` (crash, throw, pause:<ms>; hit 1 if left out, or `each`); throws in production. */
export function configureFailpoints(spec: string | undefined, environment: NodeEnvironment): void {
  faults.clear();
  if (!spec) return;
  if (environment === 'production') throw new Error('FAILPOINT is refused in production');
  for (const item of spec.split(',')) {
    const [name, fault] = parseFault(item.trim());
    faults.set(name, fault);
  }
}

function parseFault(text: string): [string, Fault] {
  const { name, action, pause = '0', hit = '1' } = syntax.exec(text)?.groups ?? {};
  if (!name || !action) throw new Error('FAILPOINT must be a list of name:action@hit');
  return [
    name,
    {
      action: action === 'crash' || action === 'throw' ? action : 'pause',
      pauseMs: Number(pause),
      hit: hit === 'each' ? 'each' : Number(hit),
      hits: 0,
    },
  ];
}

/** Does nothing unless a test armed a fault under this name. */
export async function failpoint(name: string): Promise<void> {
  const fault = faults.get(name);
  if (!fault) return;
  fault.hits += 1;
  if (fault.hit !== 'each' && fault.hits !== fault.hit) return;
  if (fault.action === 'throw') throw new Error(`failpoint ${name}`);
  if (fault.action === 'pause') return sleep(fault.pauseMs);
  // SIGKILL, because nothing may be tidied up; exit 137 is what the parent sees.
  process.kill(process.pid, 'SIGKILL');
  await sleep(60_000);
}
