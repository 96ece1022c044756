import type { Candidate, InlineTerms, PlaceOrderRequest } from '@assay/contracts';
import type { InlineOrderBody, OrderedCandidate } from '@assay/smartrecruiters';
import type { IntakeRow } from './intake.repository.js';

/** An order in our words, as ordering is asked to place it. */
export function placeOrderRequest(row: IntakeRow, promised: boolean): PlaceOrderRequest {
  const { candidate, job, requester, assessmentPackageId, resultCallbackURL, fields } = row.order_document;
  const inline = inlineTermsOf(row);
  return {
    orderId: row.id,
    companyId: row.company_id,
    accountId: row.account_id,
    connectionId: row.connection_id,
    smartrecruitersOrderId: row.smartrecruiters_order_id,
    resultCallbackUrl: resultCallbackURL,
    candidate: candidateOf(candidate),
    jobId: job.id,
    ...(requester && !inline ? { requester: { userId: requester.userId, email: requester.email } } : {}),
    packageId: assessmentPackageId,
    fields: fields ?? {},
    receivedAt: row.received_at.toISOString(),
    promised,
    ...(inline ? { inline } : {}),
  };
}

function inlineTermsOf({ kind, order_document: document }: IntakeRow): InlineTerms | undefined {
  if (kind !== 'inline') return undefined;
  return { completedUrl: (document as InlineOrderBody).completedAssessmentCallbackUrl };
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
