import { setTimeout as sleep } from 'node:timers/promises';
import { release } from '../release.js';
import { whose } from '../whose.js';
import type { Finding } from './finding.js';
import { found } from './findings.js';

/** One look at something: what it looks at, and what is wrong there. */
export interface Check {
  readonly looksAt: string;
  /** What another check looks at without which this one makes no sense. */
  readonly after?: string;
  run(): Promise<readonly Finding[]>;
}

/** What came of a number of checks. */
export interface Examination {
  readonly version: string;
  /** How many checks were carried out. */
  readonly checks: number;
  readonly findings: Finding[];
}

const patienceMs = 10_000;

/**
 * Carries out all checks, at once but for those that come after another one, which are left out where that one found an error.
 *
 * Never throws: a check that fails, or takes too long, is a finding itself.
 */
export async function examine(checks: readonly Check[], limitMs = patienceMs): Promise<Examination> {
  const first = await carryOut(
    checks.filter(({ after }) => after === undefined),
    limitMs,
  );
  const unusable = new Set(
    first.filter((done) => done.findings.some(({ severity }) => severity === 'error')).map(looked),
  );
  const rest = await carryOut(
    checks.filter(({ after }) => after !== undefined && !unusable.has(after)),
    limitMs,
  );
  const all = [...first, ...rest];
  return { version: release, checks: all.length, findings: all.flatMap((done) => done.findings) };
}

interface Done {
  readonly looksAt: string;
  readonly findings: readonly Finding[];
}

const looked = ({ looksAt }: Done): string => looksAt;

function carryOut(checks: readonly Check[], limitMs: number): Promise<Done[]> {
  return Promise.all(
    checks.map(async (check) => ({ looksAt: check.looksAt, findings: await look(check, limitMs) })),
  );
}

async function look(check: Check, limitMs: number): Promise<readonly Finding[]> {
  const end = new AbortController();
  const late = sleep(
    limitMs,
    [found('check-failed', `${check.looksAt}: no end within ${limitMs / 1000} s`)],
    {
      signal: end.signal,
    },
  );
  late.catch(() => undefined);
  try {
    return await Promise.race([whose.everyCompany(() => check.run()), late]);
  } catch (error) {
    return [found('check-failed', `${check.looksAt}: ${causeIn(error)}`)];
  } finally {
    end.abort();
  }
}

/** A name or a code, never the message of an error: it may repeat an address, a password or a row. */
export function causeIn(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
