// The main job once, through public interfaces only: what a vendor, an admin, a recruiter and a candidate do.
import { connect } from './connect.mjs';
import { orderAndInvite } from './order.mjs';
import { takeAndReport } from './report.mjs';
import { Teller } from './teller.mjs';
import { call } from './visitor.mjs';

/** @typedef {{ assay: string, sandbox: string, vendorToken: string }} Places */
/** @typedef {{ companyId: string, accountId: string, customer: string, email: string }} Names new ones each time, so that it can be told again */
/** @typedef {{ failed?: string, slow: number, companyId: string, candidateId?: string, vendorOrderId?: string }} Played `failed` is the step that did not happen */

/**
 * Plays the story and prints each step with its time.
 * @param {Places} places
 * @returns {Promise<Played>}
 */
export async function playStory(places) {
  const run = Date.now().toString(36);
  const names = {
    companyId: `acme-${run}`,
    accountId: `acme-${run}`,
    customer: await nextCustomer(places),
    email: `ola.nowak.${run}@candidate.example`,
  };
  const teller = new Teller();
  process.stdout.write('\n');
  /** @type {string | undefined} */
  let candidateId;
  /** @type {string | undefined} */
  let vendorOrderId;
  try {
    await connect(teller, places, names);
    const order = await orderAndInvite(teller, places, names);
    candidateId = order.candidateId;
    vendorOrderId = await takeAndReport(teller, places, order);
  } catch {
    // The teller has said which step and why.
  }
  const { failed, slow } = teller;
  process.stdout.write(`\n${failed ? `The story failed at: ${failed}` : verdict(slow)}\n`);
  return { failed, slow, candidateId, companyId: names.companyId, vendorOrderId };
}

/** @param {number} slow */
function verdict(slow) {
  if (slow === 0) return 'The whole story passed.';
  return `The whole story passed, ${slow} ${slow === 1 ? 'step' : 'steps'} slower than promised.`;
}

/**
 * Acme, and after it Acme 2: each start adds one, and they are told apart by their names.
 * @param {Places} places
 */
async function nextCustomer({ sandbox }) {
  const { companies } = (await call('GET', `${sandbox}/api/state`)).json;
  return companies.length === 0 ? 'Acme' : `Acme ${companies.length + 1}`;
}
