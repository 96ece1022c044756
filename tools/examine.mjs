// What is wrong with this installation, here and inside an image: node tools/examine.mjs [--json].
// Asks every app over NATS_URL, as NATS_USER with NATS_PASSWORD or NATS_PASSWORD_FILE; with docker/nats.conf that is `operator`.
// Looks from here for those that do not answer, as far as their settings are here. Ends with 1 where something is an error.
import 'reflect-metadata';
import { diagnose } from '@assay/runtime';
import { askApps } from './doctor/ask-apps.mjs';
import { examineFromHere } from './doctor/examine-from-here.mjs';
import { printed } from './doctor/printed.mjs';

const WRONG_USE = 2;

/** @param {readonly string[]} asked */
async function run([option, ...more]) {
  if ((option !== undefined && option !== '--json') || more.length > 0)
    throw new Error('say nothing, or --json');
  const { examined, silent } = await askApps(process.env);
  const diagnosis = diagnose([...examined, ...(await examineFromHere(silent, process.env))], silent);
  const isHealthy = diagnosis.findings.every(({ severity }) => severity !== 'error');
  const text =
    option === '--json'
      ? `${JSON.stringify({ isHealthy, ...diagnosis }, null, 2)}\n`
      : printed(diagnosis, {
          colours: process.stdout.isTTY === true,
          columns: process.stdout.columns ?? 100,
        });
  process.stdout.write(text);
  return isHealthy;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = WRONG_USE;
}
