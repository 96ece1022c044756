import type { Problem } from '@assay/contracts';
import type { Assessment, InvitationStatus, PlaceOrderRequest } from '@assay/contracts/ordering';
import { pendingParts } from '@assay/orders';
import { Order } from '../orders/order.entity.js';
import type { OrderTerms } from '../terms/order-terms.js';

/** What an order takes over from the package, so that a later change of the package does not change the order. */
export interface OrderedPackage {
  readonly name: string;
  readonly durationMinutes: number | null;
  readonly assessments: readonly Assessment[];
}

/** What an order is given besides what was asked for. */
export interface OrderMakings {
  /** Absent when there is no such package: then there is a refusal. */
  readonly offered: OrderedPackage | null;
  readonly refusal: Problem | undefined;
  readonly contentsHash: string;
  readonly link: { readonly sealed: string; readonly hash: string };
  readonly terms: OrderTerms;
  /** What the job is called, where the order does not say it. */
  readonly jobTitle: string | null;
}

/** A new order: pending, or rejected from the start when there is a refusal. */
export function newOrder(request: PlaceOrderRequest, makings: OrderMakings): Order {
  const { offered, refusal, contentsHash, link, terms } = makings;
  const status = refusal ? 'rejected' : 'pending';
  return Object.assign(new Order(), asked(request, makings), {
    contentsHash,
    accepted: !refusal,
    packageName: offered?.name ?? request.packageId,
    durationMinutes: offered?.durationMinutes ?? null,
    linkToken: link.sealed,
    linkTokenHash: link.hash,
    status,
    revision: 1,
    assessments: pendingParts(offered?.assessments ?? []).map((part) => ({ ...part, status })),
    reason: refusal?.message ?? null,
    ...untouched,
    invitation: invited(request, refusal),
    ...refusedOf(request, refusal),
    ...termsOf(terms),
  });
}

function invited({ inline }: PlaceOrderRequest, refusal: Problem | undefined): InvitationStatus {
  return refusal || inline ? 'not-needed' : 'due';
}

// Nobody waits for the end of an order that SmartRecruiters was never told we have.
function refusedOf({ promised }: PlaceOrderRequest, refusal: Problem | undefined): Partial<Order> {
  const refused = refusal !== undefined && !promised;
  return {
    refusalDocument: refused ? refusal.toMessage() : null,
    settledVersion: refused ? 0 : null,
    rejectedForAddress: promised && refusal?.code === 'candidate-unreachable',
  };
}

const untouched = {
  assessmentUrl: null,
  resultVersion: 0,
  invitedAt: null,
  startedAt: null,
  completedAt: null,
  settledAt: null,
  addressRevision: 0,
  timeZone: null,
} as const;

function termsOf({
  expiresAt,
  reminders,
  lateResult,
  templateId,
  followsOrderId,
  profileUrl,
}: OrderTerms): Partial<Order> {
  const moments = reminders.map((moment) => moment.toISOString());
  return { expiresAt, reminders: moments, lateResult, templateId, followsOrderId, profileUrl };
}

function asked(request: PlaceOrderRequest, { terms, jobTitle }: OrderMakings): Partial<Order> {
  const { orderId, candidate, requester, receivedAt, inline, ...rest } = request;
  const { companyId, accountId, connectionId, smartrecruitersOrderId, resultCallbackUrl, jobId } = rest;
  return {
    id: orderId,
    kind: inline ? 'inline' : 'manual',
    completedUrl: inline?.completedUrl ?? null,
    companyId,
    accountId,
    connectionId,
    smartrecruitersOrderId,
    resultCallbackUrl,
    jobId,
    jobTitle: rest.jobTitle ?? jobTitle,
    packageId: rest.packageId,
    fields: rest.fields,
    candidateId: candidate.id ?? null,
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    email: candidate.email,
    language: candidate.language ?? terms.language,
    requesterDocument: requester ?? null,
    placedAt: new Date(receivedAt),
  };
}
