// The main job once, through public interfaces only: what a vendor, an admin, a recruiter and a candidate do.
import { connect } from './connect.mjs';
import { orderAndInvite } from './order.mjs';
import { takeAndReport } from './report.mjs';
import { Teller } from './teller.mjs';

/** @typedef {{ assay: string, sandbox: string, vendorToken: string }} Places */
/** @typedef {{ companyId: string, accountId: string, email: string }} Names new ones each time, so that it can be told again */

/**
 * Plays the story and prints each step with its time.
 * @param {Places} places
 * @returns {Promise<string | undefined>} the step that failed
 */
export async function playStory(places) {
  const run = Date.now().toString(36);
  const names = {
    companyId: `acme-${run}`,
    accountId: `northwind-${run}`,
    email: `ola.nowak.${run}@candidate.example`,
  };
  const teller = new Teller();
  process.stdout.write('\n');
  try {
    await connect(teller, places, names);
    const order = await orderAndInvite(teller, places, names);
    await takeAndReport(teller, places, order);
  } catch {
    // The teller has said which step and why.
  }
  process.stdout.write(
    teller.failed ? `\nThe story failed at: ${teller.failed}\n` : '\nThe whole story passed.\n',
  );
  return teller.failed;
}
