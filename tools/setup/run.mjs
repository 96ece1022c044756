// One command to its end. Node built-ins only: runs before dependencies exist.
import { spawn } from 'node:child_process';

/**
 * Runs a quiet command; what it printed is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it printed
 */
export function runQuietly(command, args, { cwd, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      reject(
        new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}:\n${output.slice(-6000)}`),
      );
    });
  });
}
