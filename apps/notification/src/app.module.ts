import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { BrandsModule } from './brands/brands.module.js';
import { ConnectionNoticesModule } from './connection-notices/connection-notices.module.js';
import { DoctorModule } from './doctor/doctor.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { ReturnsModule } from './returns/returns.module.js';
import { PreviewsModule } from './previews/previews.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { TimelineModule } from './timeline/timeline.module.js';

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [
  OrdersModule,
  InvitationsModule,
  NoticesModule,
  ConnectionNoticesModule,
  BrandsModule,
  PreviewsModule,
  TemplatesModule,
  ReturnsModule,
  TimelineModule,
  DoctorModule,
  ErasuresModule,
];

/** What the candidate hears. */
@Module({ imports: [PersistenceModule.forApp({ app: 'notification', migrations }), ...features] })
export class AppModule {}
