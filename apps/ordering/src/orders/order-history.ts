import type { OrderRemark, PlaceOrderRequest, RemarkedAction } from '@assay/contracts';

/** One line of an order's history: a permanent name, a sentence, and facts without personal data. */
export interface HistoryEntry {
  readonly kind: string;
  readonly text: string;
  readonly evidence?: Readonly<Record<string, string | number | boolean>>;
}

/** An entry as it was written, at the database's time. */
export interface HistoryLine extends Required<HistoryEntry> {
  readonly at: Date;
}

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
