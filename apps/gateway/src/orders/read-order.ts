import { Problem } from '@assay/contracts';
import { orderIdOf } from '@assay/orders';
import { OrderBody } from '@assay/smartrecruiters';
import { checkInput, invalidInput } from '../edge/check-input.js';
import type { TokenHolder } from '../token/verify-token.js';
import { canonicalHash } from './canonical-hash.js';
import { uuidV7 } from './uuid-v7.js';

/** An order as it arrived, with what is known about it before anyone decides. */
export interface ReceivedOrder {
  readonly id: string;
  readonly companyId: string;
  readonly accountId: string;
  readonly connectionId: string;
  readonly smartrecruitersOrderId: string;
  readonly bodyHash: string;
  /** All they sent, also what we do not know yet. */
  readonly document: OrderBody;
}

/** Understands the body of an order placed with this token, or refuses it. */
export function readOrder(input: unknown, holder: TokenHolder, apiUrl: string): ReceivedOrder {
  const document = checkInput(OrderBody, input, { strict: false });
  if (document.companyId !== holder.companyId) throw new Problem('company-mismatch');
  const smartrecruitersOrderId = orderIdOf(document.resultCallbackURL, apiUrl);
  if (smartrecruitersOrderId === undefined) {
    throw invalidInput([
      {
        pointer: '/resultCallbackURL',
        message: 'must be an https address of an order’s results at SmartRecruiters',
      },
    ]);
  }
  const { companyId, accountId, connectionId } = holder;
  const bodyHash = canonicalHash(meaningOf(document));
  return { id: uuidV7(), companyId, accountId, connectionId, smartrecruitersOrderId, bodyHash, document };
}

// What makes two bodies the same order: the parts we understand. A repeat may carry a new field of theirs.
function meaningOf(document: OrderBody): object {
  const { resultCallbackURL, companyId, assessmentPackageId, candidate, job, requester, fields } = document;
  return {
    resultCallbackURL,
    companyId,
    assessmentPackageId,
    candidate: [
      candidate.id,
      candidate.email,
      candidate.firstName,
      candidate.lastName,
      candidate.applicationLanguage,
    ],
    job: job.id,
    requester: requester ? [requester.userId, requester.email] : [],
    fields: fields ?? {},
  };
}
