import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { keepLog } from '../../tools/servers/child-log.mjs';

// More than a pipe holds: whoever writes it comes to its end only where somebody reads.
const lines = 20_000;
const talkative = `for (let line = 0; line < ${lines}; line += 1) console.log('x'.repeat(99))`;

function talk(logFile: string): Promise<number | null> {
  const child = spawn(process.execPath, ['-e', talkative], { stdio: ['ignore', 'pipe', 'pipe'] });
  keepLog(child, logFile);
  return new Promise((resolve) => child.once('close', resolve));
}

it('what a child writes is in its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-log-'));
  try {
    expect(await talk(join(folder, 'log'))).toBe(0);
    await eventually(async () =>
      expect((await readFile(join(folder, 'log'), 'utf8')).split('\n')).toHaveLength(lines + 1),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('a child goes on where its file finds no room', async () => {
  // On this device there is never any.
  expect(await talk('/dev/full')).toBe(0);
});
