import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { FaultsModule } from '../faults/faults.module.js';
import { MailboxModule } from '../mailbox/mailbox.module.js';
import { PartnerModule } from '../partner/partner.module.js';
import { WorldModule } from '../state/world.module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { ControlApplications } from './control-applications.js';
import { ControlCompanies } from './control-companies.js';
import { ControlEngine } from './control-engine.js';
import { ControlFaults } from './control-faults.js';
import { ControlJobs } from './control-jobs.js';
import { ControlHiring } from './control-hiring.js';
import { ControlMailbox } from './control-mailbox.js';
import { ControlOrders } from './control-orders.js';
import { ControlTraffic } from './control-traffic.js';
import { ShowState } from './show-state.js';

/** The control API: everything a person does on the pages, for stories and tests. */
@Module({
  imports: [
    ApplicationsModule,
    EngineModule,
    FaultsModule,
    MailboxModule,
    PartnerModule,
    TrafficModule,
    WorldModule,
  ],
  controllers: [
    ControlApplications,
    ControlCompanies,
    ControlEngine,
    ControlFaults,
    ControlHiring,
    ControlJobs,
    ControlMailbox,
    ControlOrders,
    ControlTraffic,
    ShowState,
  ],
})
export class ControlModule {}
