// The admin's part: from nothing to an active connection.
import { call, readable, submitForm, until } from './visitor.mjs';

/** @typedef {import('./teller.mjs').Teller} Teller */
/** @typedef {import('./story.mjs').Places} Places */

const ACTIVE_WITHIN_MS = 5000;

/**
 * A company connects its SmartRecruiters to an account of the vendor.
 * @param {Teller} teller
 * @param {Places} places
 * @param {import('./story.mjs').Names} names
 * @returns {Promise<void>}
 */
export async function connect(teller, { sandbox }, { companyId, accountId, customer }) {
  const company = `${sandbox}/api/companies/${companyId}`;
  const { apiKey } = await teller.step(
    'The vendor announces an account, its packages and a key',
    undefined,
    () => announceAccount(sandbox, accountId, customer),
  );
  const { page } = await teller.step(
    'An admin presses Connect and Allow in SmartRecruiters',
    undefined,
    async () => {
      await call('POST', `${sandbox}/api/companies`, { json: { companyId, name: customer } });
      const { json } = await call('POST', `${company}/consent`);
      return { page: await call('GET', json.consentUrl), detail: `${json.consentUrl} opens as ${json.mode}` };
    },
  );
  const confirm = await teller.step(
    '… pastes the API key and sees who would be connected',
    undefined,
    async () => {
      const answer = await submitForm(page, { apiKey });
      return { page: answer, detail: begin(readable(answer.text)) };
    },
  );
  await teller.step('… authorizes: connect → active', ACTIVE_WITHIN_MS, async () => {
    await submitForm(confirm.page);
    await until('an active connection', async () => {
      const { json } = await call('GET', company);
      return json.status === 'Active' ? true : undefined;
    });
    return {};
  });
}

/**
 * @param {string} sandbox
 * @param {string} accountId
 * @param {string} name
 */
async function announceAccount(sandbox, accountId, name) {
  const { json } = await call('POST', `${sandbox}/api/accounts`, {
    json: { accountId, name, ownerEmail: 'hiring@acme.example' },
  });
  /** @type {{ name: string }[]} */
  const packages = json.packages;
  return { apiKey: String(json.apiKey), detail: packages.map(({ name }) => name).join(', ') };
}

/**
 * What fits into a line, up to the end of a word.
 * @param {string} text
 * @returns {string}
 */
function begin(text) {
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s*\S*$/, '')} …`;
}
