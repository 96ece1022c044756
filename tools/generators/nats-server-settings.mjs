// What docs/configuration.md says of docker/nats/start.sh, from the script itself.
import { table } from './markdown.mjs';

/**
 * The variables that the script takes, as its head tells them; one that is told and not taken, or the other way round, is refused.
 * @param {string} script
 * @returns {string}
 */
export function natsServerTable(script) {
  const told = new Map(
    [...script.matchAll(/^# {3}(NATS_\w+): (.+)$/gm)].map(([, name, text]) => [name, text]),
  );
  const taken = new Map(
    [...script.matchAll(/\$\{(NATS_\w+):-([^}]*)\}/g)].map(([, name, usual]) => [name, usual]),
  );
  const wrong = [...told.keys(), ...taken.keys()].filter((name) => !told.has(name) || !taken.has(name));
  if (wrong.length > 0)
    throw new Error(`docker/nats/start.sh does not take and tell ${[...new Set(wrong)].join(', ')}`);
  const rows = [...told].map(([name = '', text = '']) => [`\`${name}\``, usually(taken.get(name)), text]);
  return table(['variable', 'default', 'what'], rows);
}

/** @param {string | undefined} usual */
function usually(usual = '') {
  if (usual === '$(hostname)') return 'what `hostname` says';
  return usual === '' ? '' : `\`${usual}\``;
}
