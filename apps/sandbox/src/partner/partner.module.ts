import { Module } from '@nestjs/common';
import { ContractModule } from '../contract/contract.module.js';
import { FaultsModule } from '../faults/faults.module.js';
import { SeenModule } from '../seen/seen.module.js';
import { WorldModule } from '../state/world.module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { ConsentToPartner } from './consent-to-partner.js';
import { DisconnectCompany } from './disconnect-company.js';
import { ListPackages } from './list-packages.js';
import { MoveCandidates } from './move-candidates.js';
import { OrderCalls } from './order-calls.js';
import { PartnerAccess } from './partner-access.js';
import { PartnerClient } from './partner-client.js';
import { PlaceOrder } from './place-order.js';
import { ShowPackage } from './show-package.js';

/** The calls that SmartRecruiters makes to the partner. */
@Module({
  imports: [ContractModule, FaultsModule, SeenModule, TrafficModule, WorldModule],
  providers: [
    ConsentToPartner,
    DisconnectCompany,
    ListPackages,
    MoveCandidates,
    OrderCalls,
    PartnerAccess,
    PartnerClient,
    PlaceOrder,
    ShowPackage,
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
export class PartnerModule {}
