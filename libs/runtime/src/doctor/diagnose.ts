import type { Examination } from './examine.js';
import type { Finding, FindingKind } from './finding.js';
import { found } from './findings.js';

/** What one app found, or what was found for it. */
export interface Examined extends Examination {
  readonly app: string;
}

/** One kind of finding with one remedy, and everything it is about. */
export interface Diagnosed extends FindingKind {
  readonly code: string;
  readonly subjects: readonly string[];
}

/** All that is wrong, the errors first. */
export interface Diagnosis {
  readonly checks: number;
  readonly findings: readonly Diagnosed[];
}

/** Puts together what several apps found: the same once, and that some are silent or of another release. */
export function diagnose(examined: readonly Examined[], silent: readonly string[] = []): Diagnosis {
  const all = [
    ...silent.map((app) => found('app-silent', app)),
    ...differing(examined),
    ...examined.flatMap(({ findings }) => findings),
  ];
  const kinds = [...grouped(all).values()];
  const errors = kinds.filter(({ severity }) => severity === 'error');
  return {
    checks: examined.reduce((sum, { checks }) => sum + checks, 0),
    findings: [...errors, ...kinds.filter(({ severity }) => severity === 'warning')],
  };
}

function differing(examined: readonly Examined[]): Finding[] {
  if (new Set(examined.map(({ version }) => version)).size < 2) return [];
  return [found('releases-differ', examined.map(({ app, version }) => `${app} ${version}`).join(', '))];
}

function grouped(all: readonly Finding[]): Map<string, Diagnosed> {
  const groups = new Map<string, Diagnosed>();
  for (const { subject, ...kind } of all) {
    const key = JSON.stringify([kind.code, kind.remedy]);
    const before = groups.get(key)?.subjects ?? [];
    groups.set(key, { ...kind, subjects: [...new Set([...before, subject])] });
  }
  return groups;
}
