// What a child writes, kept in a file.
import { createWriteStream } from 'node:fs';

/**
 * Appends what a child writes to a file, as long as that can be written: a full disk costs the log, not the child.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} logFile
 * @returns {void}
 */
export function keepLog(child, logFile) {
  const log = createWriteStream(logFile, { flags: 'a' });
  const streams = [child.stdout, child.stderr].flatMap((stream) => stream ?? []);
  log.on('error', ({ message }) => {
    process.stderr.write(`${logFile} is no longer written: ${message}\n`);
    // It has to be read all the same: who writes to where nobody reads stands still.
    for (const stream of streams) stream.resume();
  });
  for (const stream of streams) stream.pipe(log, { end: false });
  child.once('close', () => log.end());
}
