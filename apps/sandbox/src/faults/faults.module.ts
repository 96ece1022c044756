import { Module } from '@nestjs/common';
import { WorldModule } from '../state/world.module.js';
import { Faults } from './faults.js';
import { Swaps } from './swaps.js';

/** Which calls misbehave, by the rules in force. */
@Module({ imports: [WorldModule], providers: [Faults, Swaps], exports: [Faults, Swaps] })
export class FaultsModule {}
