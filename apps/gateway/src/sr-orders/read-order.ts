import { Problem } from '@assay/contracts';
import type { OrderKind } from '@assay/contracts/ordering';
import { orderIdOf } from '@assay/orders';
import { type InlineOrderBody, isAppAddress, type OrderBody, readOrderBody } from '@assay/smartrecruiters';
import { invalidInput } from '../edge/check-input.js';
import type { TokenHolder } from '../sr-token/verify-token.js';
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
  /** All they sent, also what we do not know yet, as it came. */
  readonly document: object;
}

/** Understands the body of an order placed with this token, or refuses it. */
export function readOrder(
  input: unknown,
  holder: TokenHolder,
  addresses: string | readonly string[],
): ReceivedOrder {
  return received(understood(input), { input, holder, addresses, kind: 'manual' });
}

/** Understands the body of an order that is taken while applying, or refuses it; browsers return to these origins only. */
export function readInlineOrder(
  input: unknown,
  holder: TokenHolder,
  addresses: string | readonly string[],
  returnOrigins: readonly string[],
): ReceivedOrder {
  const body = understood(input);
  const order = received(body, { input, holder, addresses, kind: 'inline' });
  // A candidate who cannot come back to the application would never have applied.
  if (!isAppAddress(returnAddressOf(body) ?? '', returnOrigins)) {
    const message = 'must be an https address of SmartRecruiters’ application';
    throw invalidInput([{ pointer: '/completedAssessmentCallbackUrl', message }]);
  }
  return order;
}

function understood(input: unknown): OrderBody | InlineOrderBody {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw invalidInput([{ pointer: '', message: 'must be an object' }]);
  const read = readOrderBody(input);
  if (!('body' in read)) throw invalidInput(read);
  return read.body;
}

interface Arrival {
  readonly input: unknown;
  readonly holder: TokenHolder;
  readonly addresses: string | readonly string[];
  readonly kind: OrderKind;
}

function received(
  body: OrderBody | InlineOrderBody,
  { input, holder, addresses, kind }: Arrival,
): ReceivedOrder {
  if (body.companyId !== holder.companyId) throw new Problem('company-mismatch');
  const smartrecruitersOrderId = orderIdOf(body.resultCallbackURL, addresses);
  if (smartrecruitersOrderId === undefined) {
    throw invalidInput([
      {
        pointer: '/resultCallbackURL',
        message: 'must be an https address of an order’s results at SmartRecruiters',
      },
    ]);
  }
  const { companyId, accountId, connectionId } = holder;
  const bodyHash = canonicalHash(meaningOf(body, kind));
  const ids = { companyId, accountId, connectionId, smartrecruitersOrderId };
  return { id: uuidV7(), ...ids, kind, bodyHash, document: input as object };
}

// What makes two bodies the same order: the parts we understand. A repeat may carry a new field of theirs.
function meaningOf(body: OrderBody | InlineOrderBody, kind: OrderKind): object {
  const { resultCallbackURL, companyId, assessmentPackageId, candidate, job, requester, fields } = body;
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
    ...(kind === 'inline' ? { completedUrl: returnAddressOf(body) } : {}),
  };
}

function returnAddressOf(body: OrderBody | InlineOrderBody): string | undefined {
  return 'completedAssessmentCallbackUrl' in body ? body.completedAssessmentCallbackUrl : undefined;
}
