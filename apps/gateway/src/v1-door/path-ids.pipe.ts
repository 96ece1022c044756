import { accountIdPattern, isStorable, Problem } from '@assay/contracts';
import { type NoteActivity, noteActivities } from '@assay/contracts/results';
import type { PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalidInput } from '../edge/check-input.js';

const longestEcho = 64;

/** An account id in an address, or the problem that says how one looks. */
export const accountIdPipe: PipeTransform<string, string> = {
  transform(accountId) {
    if (accountIdPattern.test(accountId)) return accountId;
    throw invalidInput([{ pointer: '/accountId', message: 'must be 1 to 64 of A-Z a-z 0-9 . _ -' }]);
  },
};

/** An order id in an address; one that cannot exist is answered like one that does not. */
export const orderIdPipe: PipeTransform<string, string> = {
  transform(orderId) {
    if (isUUID(orderId)) return orderId.toLowerCase();
    throw new Problem('order-not-found', { orderId: orderId.slice(0, longestEcho) });
  },
};

/** The id of an API key in an address; one that cannot exist is answered like one that does not. */
export const keyIdPipe: PipeTransform<string, string> = {
  transform(keyId) {
    if (isUUID(keyId)) return keyId.toLowerCase();
    throw new Problem('api-key-not-found', { keyId: keyId.slice(0, longestEcho) });
  },
};

/** The id of a flag in an address; one that cannot exist is answered like one that does not. */
export const flagIdPipe: PipeTransform<string, string> = {
  transform(flagId) {
    if (/^[0-9a-f]{16}$/.test(flagId)) return flagId;
    throw new Problem('flag-not-found', { flagId: flagId.slice(0, longestEcho) });
  },
};

/** The id of a company in an address; one that cannot exist is answered like one that is not connected. */
export const companyIdPipe: PipeTransform<string, string> = {
  transform(companyId) {
    if (companyId.length <= 128 && isStorable(companyId)) return companyId;
    throw new Problem('company-not-connected', { companyId: companyId.slice(0, longestEcho).toWellFormed() });
  },
};

/** The id of a webhook in an address; one that cannot exist is answered like one that does not. */
export const webhookIdPipe: PipeTransform<string, string> = {
  transform(webhookId) {
    if (isUUID(webhookId)) return webhookId.toLowerCase();
    throw new Problem('webhook-not-found', { webhookId: webhookId.slice(0, longestEcho) });
  },
};

/** The id of a link to a report in an address; one that cannot exist is answered like one that does not. */
export const linkIdPipe: PipeTransform<string, string> = {
  transform(linkId) {
    if (isUUID(linkId)) return linkId.toLowerCase();
    throw new Problem('report-link-not-found');
  },
};

/** The id of a token of the vendor API in an address; one that cannot exist is answered like one that does not. */
export const tokenIdPipe: PipeTransform<string, string> = {
  transform(tokenId) {
    if (isUUID(tokenId)) return tokenId.toLowerCase();
    throw new Problem('vendor-token-not-found', { tokenId: tokenId.slice(0, longestEcho) });
  },
};

/** The id of an erasure in an address; one that cannot exist is answered like one that does not. */
export const erasureIdPipe: PipeTransform<string, string> = {
  transform(erasureId) {
    if (isUUID(erasureId)) return erasureId.toLowerCase();
    throw new Problem('erasure-not-found', { erasureId: erasureId.slice(0, longestEcho) });
  },
};

/** What a note tells, as an address says it; or the problem that says what there is. */
export function noteActivityOf(activity: string): NoteActivity {
  const known = noteActivities.find((one) => one === activity);
  if (known) return known;
  const message = `must be one of the following values: ${noteActivities.join(', ')}`;
  throw invalidInput([{ pointer: '/activity', message }]);
}
