import type { Candidate, PlaceOrderRequest } from '@assay/contracts/ordering';
import { type OrderedCandidate, readOrderBody } from '@assay/smartrecruiters';
import type { IntakeRow } from './intake.repository.js';

/** An order in our words, as ordering is asked to place it. */
export function placeOrderRequest(row: IntakeRow, promised: boolean): PlaceOrderRequest {
  const read = readOrderBody(row.order_document);
  if (!('body' in read)) throw new Error('an order in the intake is none');
  const { body, remarks } = read;
  const inline = row.kind === 'inline';
  const completedUrl = 'completedAssessmentCallbackUrl' in body ? body.completedAssessmentCallbackUrl : '';
  return {
    orderId: row.id,
    companyId: row.company_id,
    accountId: row.account_id,
    connectionId: row.connection_id,
    smartrecruitersOrderId: row.smartrecruiters_order_id,
    resultCallbackUrl: body.resultCallbackURL,
    candidate: candidateOf(body.candidate),
    jobId: body.job.id,
    ...(body.job.title === undefined ? {} : { jobTitle: body.job.title }),
    ...(body.requester && !inline ? { requester: body.requester } : {}),
    packageId: body.assessmentPackageId,
    fields: { ...body.fields },
    receivedAt: row.received_at.toISOString(),
    promised,
    ...(inline ? { inline: { completedUrl } } : {}),
    ...(remarks.length > 0 ? { remarks: [...remarks] } : {}),
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
