import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DrawingLimits } from './draw-picture.js';

/** What became of a picture: drawn, or why not. */
export type Drawing =
  | { readonly png: Buffer; readonly width: number; readonly height: number }
  | { readonly reason: string };

// As this file is: the source itself in a spec, else what was built of it.
const program = fileURLToPath(new URL(`./draw-picture${extname(import.meta.url)}`, import.meta.url));
const flags = ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning', program];
// Nothing of ours: what a decoder that went wrong could read there, it could tell.
const environment = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '1' };
const largestAnswer = 400_000;
const endings: Readonly<Record<number, string>> = {
  70: 'it takes too much memory to draw',
  71: 'it takes too long to draw',
};

/**
 * Draws a picture in a process of its own, which is killed when it takes too long or answers too much.
 *
 * It rejects only where that process cannot do its work, whatever the picture.
 */
export async function drawApart(bytes: Buffer, format: string, limits: DrawingLimits): Promise<Drawing> {
  const child = spawn(process.execPath, [...flags, format, JSON.stringify(limits)], {
    env: environment,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  let size = 0;
  let late = false;
  // From without: a decoder that blocks its own process cannot keep this from ending it.
  const timer = setTimeout(() => (late = child.kill('SIGKILL')), limits.patienceMs);
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > largestAnswer) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (late) return { reason: 'it takes too long to draw' };
  if (code === 0) return answerIn(Buffer.concat(chunks));
  // A signal is what the picture did to its decoder.
  const reason = code === null ? 'it cannot be read' : endings[code];
  if (reason === undefined) throw new Error(`the program that draws ended with ${code}`);
  return { reason };
}

function answerIn(told: Buffer): Drawing {
  const end = told.indexOf('\n');
  const line: unknown = JSON.parse(told.subarray(0, Math.max(end, 0)).toString() || '{}');
  const { width, height, reason } = line as { width?: number; height?: number; reason?: string };
  if (width === undefined || height === undefined) return { reason: reason ?? 'it cannot be read' };
  return { png: told.subarray(end + 1), width, height };
}
