import type { OrderRemark, PlaceOrderRequest, RemarkedAction } from '@assay/contracts/ordering';
import type { HistoryEntry } from '../changes/order-history.js';

const actions: Readonly<Record<RemarkedAction, string>> = {
  clipped: 'was too long and is clipped',
  'left-out': 'cannot be used and is left out',
  'taken-as-text': 'was no text and is taken as one',
  cleaned: 'is taken without blanks or broken characters',
};
const mostNamed = 10;

/** What was not taken as SmartRecruiters sent it, one line for each thing that was done: where, and never what stood there. */
export function remarksOf({ remarks = [] }: PlaceOrderRequest): HistoryEntry[] {
  const done = [...new Set(remarks.map((remark) => remark.done))];
  return done.map((action) => {
    const places = remarks.filter((remark) => remark.done === action).map(({ place }: OrderRemark) => place);
    const named = places.slice(0, mostNamed).join(', ');
    const more = places.length > mostNamed ? ` and ${places.length - mostNamed} more` : '';
    return {
      kind: `order-part-${action}`,
      text: `Of what SmartRecruiters sent, ${named}${more} ${actions[action]}.`,
      evidence: { parts: places.length },
    };
  });
}
