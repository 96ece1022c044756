import { Module } from '@nestjs/common';
import { Faults } from '../faults/faults.js';
import { Swaps } from '../faults/swaps.js';
import { TrafficLog } from '../traffic/traffic-log.js';
import { Companies } from './companies.js';
import { PublicAddress } from './public-address.js';
import { World } from './world.js';

/** What every part of the outside world stands on: its memory, its recorded traffic and its faults. */
@Module({
  providers: [Companies, Faults, PublicAddress, Swaps, TrafficLog, World],
  exports: [Companies, Faults, PublicAddress, Swaps, TrafficLog, World],
})
export class WorldModule {}
