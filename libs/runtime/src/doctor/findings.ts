import type { Finding, FindingKind } from './finding.js';
import { mailFindings } from './mail-findings.js';
import { outsideFindings } from './outside-findings.js';
import { platformFindings } from './platform-findings.js';

/** Every kind of finding, by its permanent code. */
export const findings = { ...platformFindings, ...outsideFindings, ...mailFindings } as const;

/** The code of a kind of finding. */
export type FindingCode = keyof typeof findings;

/** That something is so; a remedy is given where more is known than what the kind says. */
export function found(code: FindingCode, subject: string, remedy?: string): Finding {
  const kind: FindingKind = findings[code];
  return { code, ...kind, subject, ...(remedy === undefined ? {} : { remedy }) };
}
