import { Module } from '@nestjs/common';
import { PartnerModule } from '../partner/partner.module.js';
import { WorldModule } from '../state/world.module.js';
import { Applications } from './applications.js';
import { OrderInline } from './order-inline.js';

/** Applying for a job, with the assessment that belongs to it. */
@Module({
  imports: [PartnerModule, WorldModule],
  providers: [Applications, OrderInline],
  exports: [Applications, OrderInline],
})
export class ApplicationsModule {}
