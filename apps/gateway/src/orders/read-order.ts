import { type OrderKind, Problem } from '@assay/contracts';
import { orderIdOf } from '@assay/orders';
import { InlineOrderBody, isAppAddress, OrderBody } from '@assay/smartrecruiters';
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
  readonly kind: OrderKind;
  readonly bodyHash: string;
  /** All they sent, also what we do not know yet. */
  readonly document: OrderBody | InlineOrderBody;
}

/** Understands the body of an order placed with this token, or refuses it. */
export function readOrder(
  input: unknown,
  holder: TokenHolder,
  addresses: string | readonly string[],
): ReceivedOrder {
  return received(checkInput(OrderBody, input, { strict: false }), holder, addresses, 'manual');
}

/** Understands the body of an order that is taken while applying, or refuses it; browsers return to these origins only. */
export function readInlineOrder(
  input: unknown,
  holder: TokenHolder,
  addresses: string | readonly string[],
  returnOrigins: readonly string[],
): ReceivedOrder {
  const document = checkInput(InlineOrderBody, input, { strict: false });
  const order = received(document, holder, addresses, 'inline');
  if (!isAppAddress(document.completedAssessmentCallbackUrl, returnOrigins)) {
    const message = 'must be an https address of SmartRecruiters’ application';
    throw invalidInput([{ pointer: '/completedAssessmentCallbackUrl', message }]);
  }
  return order;
}

function received(
  document: OrderBody | InlineOrderBody,
  holder: TokenHolder,
  addresses: string | readonly string[],
  kind: OrderKind,
): ReceivedOrder {
  if (document.companyId !== holder.companyId) throw new Problem('company-mismatch');
  const smartrecruitersOrderId = orderIdOf(document.resultCallbackURL, addresses);
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
  const ids = { companyId, accountId, connectionId, smartrecruitersOrderId };
  return { id: uuidV7(), ...ids, kind, bodyHash, document };
}

// What makes two bodies the same order: the parts we understand. A repeat may carry a new field of theirs.
function meaningOf(document: OrderBody | InlineOrderBody): object {
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
    ...(document instanceof InlineOrderBody ? { completedUrl: document.completedAssessmentCallbackUrl } : {}),
  };
}
