import { Module } from '@nestjs/common';
import { ContractModule } from '../contract/contract.module.js';
import { FaultsModule } from '../faults/faults.module.js';
import { SeenModule } from '../seen/seen.module.js';
import { WorldModule } from '../state/world.module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { Callers } from './callers.js';
import { Limiter } from './limiter.js';
import { RefuseUnknownPath } from './refuse-unknown-path.js';

/** The front of SmartRecruiters' API, with everything that the door of each operation asks. */
@Module({
  imports: [ContractModule, FaultsModule, SeenModule, TrafficModule, WorldModule],
  controllers: [RefuseUnknownPath],
  providers: [Callers, { provide: Limiter, useFactory: () => new Limiter() }],
  exports: [Callers, ContractModule, FaultsModule, Limiter, SeenModule, TrafficModule],
})
export class DoorModule {}
