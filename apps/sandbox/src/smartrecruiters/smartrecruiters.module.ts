import { Module } from '@nestjs/common';
import { CandidateTags } from '../candidates/candidate-tags.js';
import { CreateCandidate } from '../candidates/create-candidate.js';
import { SearchCandidates } from '../candidates/search-candidates.js';
import { ShareMessage } from '../candidates/share-message.js';
import { UpdateCandidate } from '../candidates/update-candidate.js';
import { Twin } from '../contract/twin.js';
import { FaultsModule } from '../faults/faults.module.js';
import { WorldModule } from '../state/world.module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { AddAttachment } from './add-attachment.js';
import { Callers } from './callers.js';
import { ConsentToPartner } from './consent-to-partner.js';
import { DisconnectCompany } from './disconnect-company.js';
import { Limiter } from './limiter.js';
import { ListAssessmentOrders } from './list-assessment-orders.js';
import { EnableIntegration } from './enable-integration.js';
import { IssueToken } from './issue-token.js';
import { ListPackages } from './list-packages.js';
import { MoveCandidates } from './move-candidates.js';
import { OrderCalls } from './order-calls.js';
import { PartnerAccess } from './partner-access.js';
import { PartnerClient } from './partner-client.js';
import { PlaceOrder } from './place-order.js';
import { RefuseUnknownPath } from './refuse-unknown-path.js';
import { SaveConfiguration } from './save-configuration.js';
import { SetUpIntegration } from './set-up-integration.js';
import { ShowApplication } from './show-application.js';
import { ShowAttachment } from './show-attachment.js';
import { ShowCandidate } from './show-candidate.js';
import { ShowConfiguration } from './show-configuration.js';
import { ShowJob } from './show-job.js';
import { ShowPackage } from './show-package.js';
import { UpdateResult } from './update-result.js';

/** SmartRecruiters: the API it serves, and the calls it makes to the partner. */
@Module({
  imports: [FaultsModule, TrafficModule, WorldModule],
  controllers: [
    AddAttachment,
    CandidateTags,
    CreateCandidate,
    EnableIntegration,
    IssueToken,
    ListAssessmentOrders,
    RefuseUnknownPath,
    SaveConfiguration,
    SearchCandidates,
    SetUpIntegration,
    ShareMessage,
    ShowApplication,
    ShowAttachment,
    ShowCandidate,
    ShowConfiguration,
    ShowJob,
    UpdateCandidate,
    UpdateResult,
  ],
  providers: [
    Callers,
    ConsentToPartner,
    DisconnectCompany,
    { provide: Limiter, useFactory: () => new Limiter() },
    ListPackages,
    MoveCandidates,
    OrderCalls,
    PartnerAccess,
    PartnerClient,
    PlaceOrder,
    ShowPackage,
    { provide: Twin, useFactory: () => new Twin() },
  ],
  exports: [
    ConsentToPartner,
    DisconnectCompany,
    ListPackages,
    MoveCandidates,
    OrderCalls,
    PartnerAccess,
    PlaceOrder,
    ShowPackage,
  ],
})
export class SmartrecruitersModule {}
