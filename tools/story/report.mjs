// The candidate's part: from the link to a result in SmartRecruiters.
import { call, submitForm, until } from './visitor.mjs';

/** @typedef {import('./teller.mjs').Teller} Teller */
/** @typedef {import('./story.mjs').Places} Places */
/** @typedef {{ orderId: string, smartrecruitersOrderId: string }} VendorOrder */

const REPORTED_WITHIN_MS = 2000;

/**
 * The candidate takes the assessment and the result arrives where the recruiter works.
 * @param {Teller} teller
 * @param {Places} places
 * @param {{ orderId: string, link: string }} order
 * @returns {Promise<string>} the order's id at the vendor
 */
export async function takeAndReport(teller, { assay, sandbox, vendorToken }, { orderId, link }) {
  const order = async () => (await call('GET', `${sandbox}/api/orders/${orderId}`)).json;
  await teller.step('… opens the link and presses Start', undefined, async () => {
    const landing = await until('the assessment being ready', async () => {
      const page = await call('GET', link);
      return page.text.includes('<form') ? page : undefined;
    });
    const started = await submitForm(landing, {}, { expect: 303 });
    await call('GET', String(started.location));
    return { detail: `goes to ${started.location}` };
  });
  const taken = await teller.step('… takes the quiz, section by section', undefined, async () => {
    await call('POST', `${sandbox}/api/engine/orders/${orderId}/take`, { json: { answers: 'good' } });
    return { at: performance.now() };
  });
  await teller.step(
    'The recruiter sees the result: result → SmartRecruiters',
    REPORTED_WITHIN_MS,
    async () => {
      const { result } = await until('a COMPLETED result', async () => {
        const seen = await order();
        return seen.result?.status === 'COMPLETED' ? seen : undefined;
      });
      return { ms: performance.now() - (taken.at ?? 0), detail: resultLine(result) };
    },
  );
  return readTimeline(teller, { assay, vendorToken }, orderId);
}

/**
 * The support's part: what happened, as every app saw it.
 * @param {Teller} teller
 * @param {Pick<Places, 'assay' | 'vendorToken'>} places
 * @param {string} orderId SmartRecruiters' id of it
 * @returns {Promise<string>} the vendor's id of it
 */
async function readTimeline(teller, { assay, vendorToken }, orderId) {
  const read = await teller.step(
    'The vendor’s support reads the timeline of the order',
    undefined,
    async () => {
      const headers = { authorization: `Bearer ${vendorToken}` };
      const mine = await until('a completed order at the vendor', async () => {
        const { items } = (await call('GET', `${assay}/v1/orders?status=completed&limit=100`, { headers }))
          .json;
        return items.find((/** @type {VendorOrder} */ one) => one.smartrecruitersOrderId === orderId);
      });
      const { json } = await call('GET', `${assay}/v1/orders/${mine.orderId}/timeline`, { headers });
      const detail = json.entries.map((/** @type {{ text: string }} */ { text }) => text).join(' ');
      return { detail, orderId: String(mine.orderId) };
    },
  );
  return read.orderId;
}

/** @param {{ score?: { raw: number, max: number }, scoreLabel?: string, attachments?: { url: string }[] }} result */
function resultLine({ score, scoreLabel, attachments = [] }) {
  if (!score || !scoreLabel) throw new Error('the result has no score or no label');
  return `${score.raw} of ${score.max}, ${scoreLabel}, ${attachments.map(({ url }) => url).join(' ')}`;
}
