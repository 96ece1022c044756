import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CheckConnection } from '../account-access/check-connection.js';
import { ConfirmConnection } from '../account-access/confirm-connection.js';
import { CreatePortalLink } from '../account-access/create-portal-link.js';
import { EndConnection } from '../account-access/end-connection.js';
import { RefuseConnection } from '../account-access/refuse-connection.js';
import { ReissueApiKey } from '../account-access/reissue-api-key.js';
import { EndPreviousWebhookSecret } from '../account-access/end-previous-webhook-secret.js';
import { RotateWebhookSecret } from '../account-access/rotate-webhook-secret.js';
import { ShowApiKey } from '../account-access/show-api-key.js';
import { ExplainPackages } from '../account-rules/explain-packages.js';
import { SaveFieldMappings } from '../account-rules/save-field-mappings.js';
import { SavePolicy } from '../account-rules/save-policy.js';
import { ShowFieldMappings } from '../account-rules/show-field-mappings.js';
import { ShowPolicy } from '../account-rules/show-policy.js';
import { CorrectAddress } from '../order-changes/correct-address.js';
import { ExtendOrder } from '../order-changes/extend-order.js';
import { SetCandidateZone } from '../order-changes/set-candidate-zone.js';
import { LinkProfile } from '../people/link-profile.js';
import { RatePerson } from '../people/rate-person.js';
import { RegisterPerson } from '../people/register-person.js';
import { ShowPerson } from '../people/show-person.js';
import { CreateReportLink } from '../reports/create-report-link.js';
import { ListReportLinks } from '../reports/list-report-links.js';
import { ResultsFiles } from '../report-files/results-files.js';
import { RevokeReportLink } from '../reports/revoke-report-link.js';
import { StoreReport } from '../reports/store-report.js';
import { ListResultVersions } from '../result-changes/list-result-versions.js';
import { ReplaySubmission } from '../result-changes/replay-submission.js';
import { ReplaySubmissions } from '../result-changes/replay-submissions.js';
import { RetractResult } from '../result-changes/retract-result.js';
import { ReviewFlag } from '../result-changes/review-flag.js';
import { ShowResult } from '../result-changes/show-result.js';
import { ListWebhooks } from '../webhooks/list-webhooks.js';
import { ReplayWebhook } from '../webhooks/replay-webhook.js';
import { ReplayWebhooks } from '../webhooks/replay-webhooks.js';
import { PreviewTemplate } from '../templates/preview-template.js';
import { RemoveTemplate } from '../templates/remove-template.js';
import { SaveTemplate } from '../templates/save-template.js';
import { ShowTemplatePage } from '../templates/show-template-page.js';
import { ShowTemplate } from '../templates/show-template.js';
import { CreateApiKey } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { ListConnections } from './list-connections.js';
import { ListOrders } from './list-orders.js';
import { RecordProgress } from './record-progress.js';
import { RecordResult } from './record-result.js';
import { ReplacePackages } from './replace-packages.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { SaveAccount } from './save-account.js';
import { ShowAccount } from './show-account.js';
import { ShowOrder } from './show-order.js';
import { ShowOrderTimeline } from './show-order-timeline.js';
import { ShowPackages } from './show-packages.js';

/** Every operation of the vendor API, in the order in which its document lists them. */
export const vendorOperations = [
  SaveAccount,
  ShowAccount,
  SavePolicy,
  ShowPolicy,
  CreatePortalLink,
  CreateApiKey,
  ListApiKeys,
  ShowApiKey,
  ReissueApiKey,
  RevokeApiKey,
  ReplacePackages,
  ShowPackages,
  ExplainPackages,
  SaveFieldMappings,
  ShowFieldMappings,
  ListConnections,
  CheckConnection,
  ConfirmConnection,
  RefuseConnection,
  EndConnection,
  ListOrders,
  ShowOrder,
  ShowOrderTimeline,
  RecordProgress,
  RecordResult,
  RetractResult,
  ShowResult,
  ListResultVersions,
  ReviewFlag,
  StoreReport,
  CreateReportLink,
  ListReportLinks,
  RevokeReportLink,
  ReplaySubmission,
  ReplaySubmissions,
  ExtendOrder,
  CorrectAddress,
  SetCandidateZone,
  RegisterPerson,
  ShowPerson,
  LinkProfile,
  RatePerson,
  SaveTemplate,
  ShowTemplate,
  RemoveTemplate,
  PreviewTemplate,
  ShowTemplatePage,
  EndPreviousWebhookSecret,
  RotateWebhookSecret,
  ListWebhooks,
  ReplayWebhook,
  ReplayWebhooks,
];

/** The vendor API: accounts, keys, packages, connections, orders, progress, results. */
@Module({ imports: [MessagingModule], controllers: vendorOperations, providers: [ResultsFiles] })
export class VendorModule {}
