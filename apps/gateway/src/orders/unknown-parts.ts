import { validateSync, type ValidationError } from 'class-validator';
import type { ReceivedOrder } from './read-order.js';

const most = 20;
// A name that looks like anything else may be a value, and values are not logged.
const plainName = /^[A-Za-z][\w-]{0,63}$/;

/** Where an order carries what we do not understand: kept, not refused, and worth a look at what SmartRecruiters has added. */
export function unknownParts({ document }: Pick<ReceivedOrder, 'document'>): { unknown?: readonly string[] } {
  const failures = validateSync(document, { whitelist: true, forbidNonWhitelisted: true });
  const unknown = failures.flatMap((failure) => placesIn(failure, '')).slice(0, most);
  return unknown.length > 0 ? { unknown } : {};
}

function placesIn({ property, constraints = {}, children = [] }: ValidationError, parent: string): string[] {
  const place = `${parent}/${plainName.test(property) ? property : '?'}`;
  const own = 'whitelistValidation' in constraints ? [place] : [];
  return [...own, ...children.flatMap((child) => placesIn(child, place))];
}
