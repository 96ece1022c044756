import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { BrandsModule } from './brands/brands.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { LogosModule } from './logos/logos.module.js';
import { MovingInModule } from './moving-in/moving-in.module.js';
import { ReportFilesModule } from './report-files/report-files.module.js';
import { TimelineLinksModule } from './timeline-links/timeline-links.module.js';
import { ListAudit } from './v1-audit/list-audit.js';
import { CreatePortalLink } from './v1-accounts/create-portal-link.js';
import { ListAccounts } from './v1-accounts/list-accounts.js';
import { PatchAccount } from './v1-accounts/patch-account.js';
import { PatchPolicy } from './v1-accounts/patch-policy.js';
import { RemoveAccount } from './v1-accounts/remove-account.js';
import { SaveAccount } from './v1-accounts/save-account.js';
import { SavePolicy } from './v1-accounts/save-policy.js';
import { ShowAccount } from './v1-accounts/show-account.js';
import { ShowPolicy } from './v1-accounts/show-policy.js';
import { brandOperations } from './v1-brand/brand-operations.js';
import { CheckConnection } from './v1-connections/check-connection.js';
import { ConfirmConnection } from './v1-connections/confirm-connection.js';
import { EndConnection } from './v1-connections/end-connection.js';
import { ListConnections } from './v1-connections/list-connections.js';
import { RefuseConnection } from './v1-connections/refuse-connection.js';
import { ShowConnection } from './v1-connections/show-connection.js';
import { privacyOperations } from './v1-erasures/privacy-operations.js';
import { CreateApiKey } from './v1-keys/create-api-key.js';
import { ListApiKeys } from './v1-keys/list-api-keys.js';
import { ReissueApiKey } from './v1-keys/reissue-api-key.js';
import { RevokeApiKey } from './v1-keys/revoke-api-key.js';
import { ShowApiKey } from './v1-keys/show-api-key.js';
import { movingOperations } from './v1-moving/moving-operations.js';
import { CancelOrder } from './v1-orders/cancel-order.js';
import { CorrectAddress } from './v1-orders/correct-address.js';
import { CreateTimelineLink } from './v1-orders/create-timeline-link.js';
import { ExtendOrder } from './v1-orders/extend-order.js';
import { FindOrders } from './v1-orders/find-orders.js';
import { ListOrderViews } from './v1-orders/list-order-views.js';
import { ListOrders } from './v1-orders/list-orders.js';
import { ReadOrderLink } from './v1-orders/read-order-link.js';
import { RecordProgress } from './v1-orders/record-progress.js';
import { ResendInvitation } from './v1-orders/resend-invitation.js';
import { SetCandidateZone } from './v1-orders/set-candidate-zone.js';
import { ShowOrderTimeline } from './v1-orders/show-order-timeline.js';
import { ShowOrder } from './v1-orders/show-order.js';
import { ExplainPackages } from './v1-packages/explain-packages.js';
import { ReplacePackages } from './v1-packages/replace-packages.js';
import { SaveFieldMappings } from './v1-packages/save-field-mappings.js';
import { ShowFieldMappings } from './v1-packages/show-field-mappings.js';
import { ShowPackages } from './v1-packages/show-packages.js';
import { peopleOperations } from './v1-people/people-operations.js';
import { ListQueues } from './v1-queues/list-queues.js';
import { ReplayDeadLetters } from './v1-queues/replay-dead-letters.js';
import { CreateReportLink } from './v1-reports/create-report-link.js';
import { ListReportLinks } from './v1-reports/list-report-links.js';
import { ReadReport } from './v1-reports/read-report.js';
import { ReplayReport } from './v1-reports/replay-report.js';
import { RevokeReportLink } from './v1-reports/revoke-report-link.js';
import { StoreReport } from './v1-reports/store-report.js';
import { ListResultVersions } from './v1-results/list-result-versions.js';
import { RecordResult } from './v1-results/record-result.js';
import { ReplayNote } from './v1-results/replay-note.js';
import { ReplaySubmission } from './v1-results/replay-submission.js';
import { ReplaySubmissions } from './v1-results/replay-submissions.js';
import { RetractResult } from './v1-results/retract-result.js';
import { ReviewFlag } from './v1-results/review-flag.js';
import { ShowResult } from './v1-results/show-result.js';
import { templateOperations } from './v1-templates/template-operations.js';
import { V1DoorModule } from './v1-door/v1-door.module.js';
import { CreateVendorToken } from './v1-tokens/create-vendor-token.js';
import { ListVendorTokens } from './v1-tokens/list-vendor-tokens.js';
import { RevokeVendorToken } from './v1-tokens/revoke-vendor-token.js';
import { EndPreviousWebhookSecret } from './v1-webhooks/end-previous-webhook-secret.js';
import { ListEvents } from './v1-webhooks/list-events.js';
import { ListWebhooks } from './v1-webhooks/list-webhooks.js';
import { ReplayWebhook } from './v1-webhooks/replay-webhook.js';
import { ReplayWebhooks } from './v1-webhooks/replay-webhooks.js';
import { RotateWebhookSecret } from './v1-webhooks/rotate-webhook-secret.js';
import { TestWebhook } from './v1-webhooks/test-webhook.js';

/** Every operation of the vendor API, in the order in which its document lists them. */
export const vendorOperations = [
  ListAccounts,
  SaveAccount,
  PatchAccount,
  ShowAccount,
  RemoveAccount,
  SavePolicy,
  PatchPolicy,
  ShowPolicy,
  CreatePortalLink,
  ...brandOperations,
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
  ShowConnection,
  CheckConnection,
  ConfirmConnection,
  RefuseConnection,
  EndConnection,
  ...movingOperations,
  ListOrders,
  FindOrders,
  ListOrderViews,
  ShowOrder,
  ShowOrderTimeline,
  CreateTimelineLink,
  RecordProgress,
  RecordResult,
  RetractResult,
  ShowResult,
  ListResultVersions,
  ReviewFlag,
  StoreReport,
  ReadReport,
  CreateReportLink,
  ListReportLinks,
  RevokeReportLink,
  ReplaySubmission,
  ReplaySubmissions,
  ReplayReport,
  ReplayNote,
  ExtendOrder,
  CorrectAddress,
  ResendInvitation,
  ReadOrderLink,
  CancelOrder,
  SetCandidateZone,
  ...peopleOperations,
  ...privacyOperations,
  ListAudit,
  ...templateOperations,
  EndPreviousWebhookSecret,
  RotateWebhookSecret,
  ListWebhooks,
  ListEvents,
  TestWebhook,
  ReplayWebhook,
  ReplayWebhooks,
  CreateVendorToken,
  ListVendorTokens,
  RevokeVendorToken,
  ListQueues,
  ReplayDeadLetters,
];

/** The vendor API: accounts, keys, packages, connections, orders, progress, results. */
@Module({
  imports: [
    AuditModule,
    MessagingModule,
    BrandsModule,
    ErasuresModule,
    LogosModule,
    MovingInModule,
    ReportFilesModule,
    TimelineLinksModule,
    V1DoorModule,
  ],
  controllers: vendorOperations,
})
export class V1Module {}
