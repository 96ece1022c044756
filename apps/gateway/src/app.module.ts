import { MessagingModule } from '@assay/messaging';
import { PersistenceModule } from '@assay/persistence';
import { HealthChecks, Logger } from '@assay/runtime';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { migrations } from '../migrations/index.js';
import { CandidateModule } from './candidate/candidate.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { ConsentPagesModule } from './consent/consent-pages.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PackagesModule } from './packages/packages.module.js';
import { PortalModule } from './portal/portal.module.js';
import { ProblemFilter } from './answers/problem.filter.js';
import { ReportPageModule } from './report-page/report-page.module.js';
import { TokenModule } from './token/token.module.js';
import { VendorModule } from './vendor/vendor.module.js';

/** What the public can reach, apart from database and broker; specs put their own beneath it. */
export const features = [
  TokenModule,
  PackagesModule,
  OrdersModule,
  ConnectionsModule,
  ConsentPagesModule,
  CandidateModule,
  ReportPageModule,
  VendorModule,
  PortalModule,
];

/** The gateway: the only public door. */
@Module({
  imports: [
    PersistenceModule.forApp({ app: 'gateway', entities: [], migrations }),
    MessagingModule,
    ...features,
  ],
  providers: [
    { provide: APP_FILTER, inject: [Logger], useFactory: (logger: Logger) => new ProblemFilter(logger) },
  ],
})
export class AppModule {
  constructor(checks: HealthChecks) {
    // Orders are received while NATS is away, so the gateway has to stay in rotation.
    checks.tolerate('nats');
    checks.tolerate('messaging');
  }
}
