import type { Candidate, PlaceOrderRequest } from '@assay/contracts';
import type { OrderedCandidate } from '@assay/smartrecruiters';
import type { IntakeRow } from './intake.repository.js';

/** An order in our words, as ordering is asked to place it. */
export function placeOrderRequest(row: IntakeRow, promised: boolean): PlaceOrderRequest {
  const { candidate, job, requester, assessmentPackageId, resultCallbackURL, fields } = row.order_document;
  return {
    orderId: row.id,
    companyId: row.company_id,
    accountId: row.account_id,
    connectionId: row.connection_id,
    smartrecruitersOrderId: row.smartrecruiters_order_id,
    resultCallbackUrl: resultCallbackURL,
    candidate: candidateOf(candidate),
    jobId: job.id,
    ...(requester ? { requester: { userId: requester.userId, email: requester.email } } : {}),
    packageId: assessmentPackageId,
    fields: fields ?? {},
    receivedAt: row.received_at.toISOString(),
    promised,
  };
}

function candidateOf({ id, firstName, lastName, email, applicationLanguage }: OrderedCandidate): Candidate {
  return {
    ...(id ? { id } : {}),
    firstName,
    lastName,
    email,
    ...(applicationLanguage ? { language: applicationLanguage } : {}),
  };
}
