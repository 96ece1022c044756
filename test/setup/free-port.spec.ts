import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const child = resolve(import.meta.dirname, '../../tools/servers/child.mjs');
const script = `
  const { freePort } = await import(process.argv[1]);
  process.stdout.write(String(await freePort(Number(process.argv[2]))));
  setInterval(() => undefined, 1000);
`;
const running: ChildProcess[] = [];

afterEach(() => running.splice(0).forEach((one) => one.kill('SIGKILL')));

/** A process that was given a port and has not begun to listen yet. */
async function given(preferred: number): Promise<{ port: number; process: ChildProcess }> {
  const args = ['--input-type=module', '-e', script, child, String(preferred)];
  const one = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(one);
  const [said] = (await once(one.stdout, 'data')) as [Buffer];
  return { port: Number(said.toString()), process: one };
}

it('a port is given to one process at a time, also before it is listened on', async () => {
  const first = await given(31_700);
  const second = await given(first.port);
  expect(second.port).not.toBe(first.port);
});

it('a port is free again when the process it was given to was killed', async () => {
  const first = await given(31_800);
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');
  expect((await given(first.port)).port).toBe(first.port);
});
