/**
 * @param {readonly string[]} lines
 * @returns {{ broken: string[] }}
 */
export function check(lines) {
  const probes = lines
    .map((line) => JSON.parse(line))
    .filter(({ kind, holds }) => kind === 'probe' && !holds);
  return { broken: probes.map(({ name, note }) => `${name}: ${note}`) };
}
