import { MessagingModule } from '@assay/messaging';
import { PersistenceModule } from '@assay/persistence';
import { HealthChecks, Logger } from '@assay/runtime';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { migrations } from '../migrations/index.js';
import { CandidateModule } from './candidate/candidate.module.js';
import { SrConnectionsModule } from './sr-connections/sr-connections.module.js';
import { SrConsentModule } from './sr-consent/sr-consent.module.js';
import { SrOrdersModule } from './sr-orders/sr-orders.module.js';
import { SrPackagesModule } from './sr-packages/sr-packages.module.js';
import { PortalModule } from './portal/portal.module.js';
import { ProblemFilter } from './answers/problem.filter.js';
import { ReportPageModule } from './report-page/report-page.module.js';
import { SrTokenModule } from './sr-token/sr-token.module.js';
import { V1Module } from './v1.module.js';

/** What the public can reach, apart from database and broker; specs put their own beneath it. */
export const features = [
  SrTokenModule,
  SrPackagesModule,
  SrOrdersModule,
  SrConnectionsModule,
  SrConsentModule,
  CandidateModule,
  ReportPageModule,
  V1Module,
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
