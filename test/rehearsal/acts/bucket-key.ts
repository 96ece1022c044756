import { randomBytes } from 'node:crypto';
import { connected, type Outside, type Parties, ordered, taken } from '../../journeys/stories.fixture.js';
import { untilReportIsShown } from '../hand-over-report.js';
import type { Rotation } from '../scene.js';

// In looks, as the load has it.
const patienceMs = 600_000;

/** A report that was handed over, and the page from which people load it. */
interface Kept {
  readonly pdf: string;
  readonly page: string;
}

/** An order that is taken, with its report, which SmartRecruiters shows. */
async function reported(outside: Outside, { companyId }: Parties): Promise<Kept> {
  const order = await ordered(outside, companyId);
  await taken(outside, order);
  const { orderId: ours } = await outside.vendor.orderOf(companyId, order.orderId);
  const pdf = `%PDF-1.7\n% ${ours}\n%%EOF\n`;
  const status = await outside.vendor.sendReport(ours, pdf);
  if (status !== 200) throw new Error(`a report was answered ${status}`);
  await untilReportIsShown(() => outside, { ours, orderId: order.orderId }, patienceMs);
  const { body } = await outside.vendor.call<{ url: string }>('POST', `/v1/orders/${ours}/report-links`);
  return { pdf, page: body.url };
}

async function load({ pdf, page }: Kept, when: string): Promise<void> {
  const answer = await fetch(`${page}/report.pdf`);
  if ((await answer.text()) === pdf) return;
  throw new Error(`a report of ${when} was answered ${answer.status}, or is another one`);
}

/** The access key of the bucket: a second one at the store, results goes over to it, the first is revoked. */
export const bucketKey: Rotation = {
  secret: 'REPORTS_S3_SECRET_ACCESS_KEY',
  run: async ({ installation: { fleet, outside, settingsOf }, providers }) => {
    const { store } = providers;
    const old = store.account;
    const secretAccessKey = randomBytes(20).toString('hex');
    const fresh = { ...old, accessKeyId: 'AKIAOFTHEREHEARSAL', secretAccessKey };
    const company = await connected(outside);
    const before = await reported(outside, company);
    store.accounts = [old, fresh];
    Object.assign(settingsOf.results, providers.bucketWith(fresh));
    await fleet.roll('results');
    store.accounts = [fresh];
    const after = await reported(outside, company);
    await load(before, 'before');
    await load(after, 'after');
    const refused = store.refusals.filter((code) => code === 'InvalidAccessKeyId').length;
    if (refused > 0) throw new Error(`the store refused ${refused} calls of results`);
    if (!(await providers.keepsFor(fresh))) throw new Error('the new access key opens nothing');
    return !(await providers.keepsFor(old));
  },
};
