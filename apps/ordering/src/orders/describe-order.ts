import type { OrderReply, OrderKind, OrderSheet, OrderStanding } from '@assay/contracts/ordering';
import type { Order } from './order.entity.js';

/** How the order stands. */
export function orderStanding(order: Order): OrderStanding {
  return {
    orderId: order.id,
    revision: order.revision,
    status: order.status,
    assessments: order.assessments,
    ...(order.startedAt ? { startedAt: order.startedAt.toISOString() } : {}),
    ...(order.reason === null ? {} : { reason: order.reason }),
  };
}

/** The order as SmartRecruiters has to hear of it. */
export function orderSheet(order: Order): OrderSheet {
  const { companyId, accountId, resultCallbackUrl, packageId, packageName } = order;
  return {
    ...orderStanding(order),
    companyId,
    accountId,
    resultCallbackUrl,
    packageId,
    packageName,
    placedAt: order.placedAt.toISOString(),
    ...kindOf(order),
    ...deadlineOf(order),
    ...(order.reminders.length > 0 ? { reminders: order.reminders } : {}),
    ...(order.lateResult === null ? {} : { lateResult: order.lateResult }),
    ...(order.jobTitle === null ? { untitledJobId: order.jobId } : {}),
    ...(order.refusalDocument === null ? {} : { refused: true }),
  };
}

// Said only where it is not the usual: a manual order is spelled as it always was.
function kindOf({ kind }: Order): { kind?: OrderKind } {
  return kind === 'manual' ? {} : { kind };
}

function deadlineOf({ expiresAt }: Order): { expiresAt?: string } {
  return expiresAt ? { expiresAt: expiresAt.toISOString() } : {};
}

/** What its job is called, where that is known. */
export function jobTitleOf({ jobTitle }: Order): { jobTitle?: string } {
  return jobTitle === null ? {} : { jobTitle };
}

/** The order as the vendor sees it. */
export function publishedOrder(order: Order): OrderReply {
  const { companyId, accountId, smartrecruitersOrderId, packageId, packageName, jobId, status } = order;
  return {
    orderId: order.id,
    accountId,
    companyId,
    smartrecruitersOrderId,
    packageId,
    packageName,
    jobId,
    ...jobTitleOf(order),
    candidate: candidateOf(order),
    status,
    invitation: order.invitation,
    assessments: order.assessments,
    fields: order.fields,
    ...(order.reason === null ? {} : { reason: order.reason }),
    placedAt: order.placedAt.toISOString(),
    ...(order.invitedAt ? { invitedAt: order.invitedAt.toISOString() } : {}),
    ...(order.startedAt ? { startedAt: order.startedAt.toISOString() } : {}),
    ...(order.completedAt ? { completedAt: order.completedAt.toISOString() } : {}),
    ...kindOf(order),
    ...deadlineOf(order),
    ...(order.profileUrl === null ? {} : { profileUrl: order.profileUrl }),
    ...(order.timeZone === null ? {} : { timeZone: order.timeZone }),
    ...(order.followsOrderId === null ? {} : { followsOrderId: order.followsOrderId }),
    ...(order.isSettled && order.settledAt ? { settledAt: order.settledAt.toISOString() } : {}),
  };
}

function candidateOf({ candidateId, firstName, lastName, email, language }: Order): OrderReply['candidate'] {
  return {
    ...(candidateId === null ? {} : { id: candidateId }),
    firstName,
    lastName,
    email,
    ...(language === null ? {} : { language }),
  };
}
