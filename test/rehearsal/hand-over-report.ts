import { eventually } from '@assay/testing';
import type { Placed } from '../installation/order-story.js';
import type { Outside } from '../journeys/stories.fixture.js';

/**
 * The vendor's product sends a report after the result, until SmartRecruiters shows it; gives how often a person had to
 * hand it over once more.
 */
export async function handOverReport(
  outside: () => Outside,
  { companyId, orderId }: Placed,
  patienceMs: number,
): Promise<number> {
  const ours = await eventually(async () => {
    const { vendor } = outside();
    const { orderId: own } = await vendor.orderOf(companyId, orderId);
    const status = await vendor.sendReport(own, `%PDF-1.7\n% ${orderId}\n%%EOF\n`);
    if (status !== 200) throw new Error(`its report was answered ${status}`);
    return own;
  }, patienceMs);
  return untilReportIsShown(outside, { ours, orderId }, patienceMs);
}

/** Until SmartRecruiters shows the report of its order; gives how often a person had to hand it over once more. */
export async function untilReportIsShown(
  outside: () => Outside,
  { ours, orderId }: { readonly ours: string; readonly orderId: string },
  patienceMs: number,
): Promise<number> {
  let again = 0;
  await eventually(async () => {
    const { sandbox, vendor } = outside();
    const { result } = await sandbox.showOrder(orderId);
    if (result.attachments?.some(({ type }) => type === 'PDF_URL')) return;
    if ((await isUnknown(vendor, ours)) && (await isTakenAgain(vendor, ours))) again += 1;
    throw new Error('SmartRecruiters does not show its report');
  }, patienceMs);
  return again;
}

// Nobody heard whether SmartRecruiters took it; docs/operations.md says to look there.
async function isUnknown(vendor: Outside['vendor'], orderId: string): Promise<boolean> {
  const { entries } = await vendor.timeline(orderId);
  return entries.findLast(({ kind }) => kind.startsWith('report-'))?.kind === 'report-upload-unknown';
}

// Whoever looked and did not find it hands it over once more.
async function isTakenAgain(vendor: Outside['vendor'], orderId: string): Promise<boolean> {
  const path = `/v1/orders/${orderId}/report/replay`;
  return (await vendor.call('POST', path, { mayRepeat: true })).status < 300;
}
