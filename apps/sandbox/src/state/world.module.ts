import { Module } from '@nestjs/common';
import { Companies } from './companies.js';
import { PublicAddress } from './public-address.js';
import { World } from './world.js';

/** What every part of the outside world stands on: its memory. */
@Module({ providers: [Companies, PublicAddress, World], exports: [Companies, PublicAddress, World] })
export class WorldModule {}
