// The recruiter's part: from the list of packages to an e-mail.
import { call, until } from './visitor.mjs';

/** @typedef {import('./teller.mjs').Teller} Teller */
/** @typedef {import('./story.mjs').Places} Places */

const ACCEPTED_WITHIN_MS = 200;
const MAILED_WITHIN_MS = 2000;

/**
 * A recruiter orders a package and the candidate is invited.
 * @param {Teller} teller
 * @param {Places} places
 * @param {import('./story.mjs').Names} names
 * @returns {Promise<{ orderId: string, candidateId: string, link: string }>}
 */
export async function orderAndInvite(teller, { assay, sandbox }, { companyId, email }) {
  const company = `${sandbox}/api/companies/${companyId}`;
  const wanted = await teller.step('A recruiter opens the list of packages', undefined, () =>
    choosePackage(company),
  );
  const placed = await teller.step(
    '… orders one for a candidate: order → 202',
    ACCEPTED_WITHIN_MS,
    async () => {
      const { packageId, jobId } = wanted;
      const candidate = { firstName: 'Ola', lastName: 'Nowak', email, jobId };
      const { json } = await call('POST', `${company}/orders`, { json: { candidate, jobId, packageId } });
      const [answer] = json.answers;
      if (answer.status !== 202)
        throw new Error(`the order was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return {
        orderId: String(json.orderId),
        candidateId: String(json.order.candidateId),
        at: performance.now(),
        ms: Number(answer.ms),
        detail: `order ${json.orderId}`,
      };
    },
  );
  const invited = await teller.step(
    'The candidate gets an e-mail: order → SMTP accepted',
    MAILED_WITHIN_MS,
    async () => {
      const mail = await until('an e-mail', async () => {
        const { json } = await call('GET', `${sandbox}/api/mailbox?to=${encodeURIComponent(email)}`);
        return json.items[0];
      });
      const ms = performance.now() - placed.at;
      const link = new RegExp(`${assay}/c/[A-Za-z0-9_.~-]+`).exec(JSON.stringify(mail))?.[0];
      if (!link) throw new Error(`the e-mail holds no link below ${assay}/c/`);
      return { link, ms, detail: `“${mail.subject}”` };
    },
  );
  return { orderId: placed.orderId, candidateId: placed.candidateId, link: invited.link };
}

/** @param {string} company its address in the sandbox */
async function choosePackage(company) {
  const { jobs } = (await call('GET', company)).json;
  const { json } = await call('GET', `${company}/packages?jobId=${jobs[0].id}`);
  const found = packagesOf(json.body);
  return {
    packageId: String(found[0]?.id),
    jobId: String(jobs[0].id),
    detail: `${found.length} for ${jobs[0].title}: ${found.map(({ name }) => name).join(', ')}`,
  };
}

/**
 * @param {unknown} body
 * @returns {{ id: string, name: string }[]}
 */
function packagesOf(body) {
  if (Array.isArray(body)) return body;
  const lists = Object.values(body ?? {}).filter(Array.isArray);
  return lists[0] ?? [];
}
