// The twelve invariants of a history of what people outside saw; nothing of the product is known here.
import * as durableAcceptance from './01-durable-acceptance.mjs';
import * as noPhantom from './02-no-phantom.mjs';
import * as idempotence from './03-idempotence.mjs';
import * as atomicIntent from './04-atomic-intent.mjs';
import * as invitation from './05-invitation.mjs';
import * as legalStates from './06-legal-states.mjs';
import * as resultConvergence from './07-result-convergence.mjs';
import * as isolation from './08-isolation.mjs';
import * as containment from './09-containment.mjs';
import * as conservation from './10-conservation.mjs';
import * as confinement from './11-confinement.mjs';
import * as freshAuthority from './12-fresh-authority.mjs';
import * as form from './form.mjs';
import * as probes from './probes.mjs';
import { historyOf } from './history.mjs';
import { readLines } from './lines.mjs';

const INVARIANTS = [
  form,
  durableAcceptance,
  noPhantom,
  idempotence,
  atomicIntent,
  invitation,
  legalStates,
  resultConvergence,
  isolation,
  containment,
  conservation,
  confinement,
  freshAuthority,
  probes,
];

/**
 * Every invariant that a history breaks, as a sentence that begins with the invariant and names the order or the company
 * and the lines; a history that cannot be read is broken.
 *
 * @param {Iterable<unknown>} given Lines of a file, or what stood in them.
 * @returns {{ broken: string[], lines: number }}
 */
export function check(given) {
  const { lines, flaws } = readLines(given);
  const history = historyOf(lines);
  const sentences = INVARIANTS.flatMap(({ title, broken }) =>
    broken(history).map((sentence) => `${title}: ${sentence}`),
  );
  return { broken: [...flaws.map((flaw) => `${form.title}: ${flaw}`), ...sentences], lines: lines.length };
}
