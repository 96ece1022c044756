import { at } from './history.mjs';

export const title = '12 fresh authority';

const PATIENCE_MS = 30_000;

/**
 * What was revoked, rotated or disconnected opens nothing 30 seconds later, at rest least of all; what was forged, never.
 *
 * @param {import('./history.mjs').History} history
 * @returns {string[]}
 */
export function broken({ lines, timed, restAt }) {
  /** @type {Map<string, import('./lines.mjs').CredentialEnded>} */
  const ended = new Map();
  return lines.flatMap((line) => {
    if (line.kind === 'credential-ended' && !ended.has(line.credential)) ended.set(line.credential, line);
    if (line.kind !== 'credential-used' || !line.opened) return [];
    const name = `credential ${line.credential} of company ${line.company}`;
    if (line.forged) return [`${name} was forged and opened something ${at(line)}`];
    const end = ended.get(line.credential);
    if (!end) return [];
    const late = (timed && line.at - end.at > PATIENCE_MS) || line.seq > restAt;
    return late ? [`${name} was ended ${at(end)} and still opens something ${at(line)}`] : [];
  });
}
