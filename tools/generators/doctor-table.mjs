// The table of docs/operations.md about what the doctor finds, from the catalogue of findings.
import { findings } from '@assay/runtime';
import { table } from './markdown.mjs';

/** @returns {string} */
export function doctorTable() {
  const kinds = Object.entries(
    /** @type {Record<string, import('@assay/runtime').FindingKind>} */ (findings),
  );
  const rows = kinds.map(([code, { severity, title, remedy }]) => [`\`${code}\``, severity, title, remedy]);
  return table(['finding', '', 'what is so', 'what to do'], rows);
}
