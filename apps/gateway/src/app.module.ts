import { MessagingModule } from '@assay/messaging';
import { PersistenceModule } from '@assay/persistence';
import { HealthChecks, Logger } from '@assay/runtime';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { migrations } from '../migrations/index.js';
import { ProblemFilter } from './answers/problem.filter.js';
import { AuditModule } from './audit/audit.module.js';
import { BrandOf } from './brands/brand-of.js';
import { BrandsModule } from './brands/brands.module.js';
import { PageBrandModule } from './page-brand/page-brand.module.js';
import { ConsoleAccountsModule } from './console-accounts/console-accounts.module.js';
import { ConsoleBrandsModule } from './console-brands/console-brands.module.js';
import { ConsoleConnectionsModule } from './console-connections/console-connections.module.js';
import { ConsoleDoctorModule } from './console-doctor/console-doctor.module.js';
import { ConsoleErasuresModule } from './console-erasures/console-erasures.module.js';
import { ConsoleOrdersModule } from './console-orders/console-orders.module.js';
import { ConsoleQueuesModule } from './console-queues/console-queues.module.js';
import { ConsoleReplaysModule } from './console-replays/console-replays.module.js';
import { ConsoleTemplatesModule } from './console-templates/console-templates.module.js';
import { ConsoleWordsModule } from './console-words/console-words.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { PageCandidateModule } from './page-candidate/page-candidate.module.js';
import { PagePortalModule } from './page-portal/page-portal.module.js';
import { PageReportModule } from './page-report/page-report.module.js';
import { PageTimelineModule } from './page-timeline/page-timeline.module.js';
import { SrConnectionsModule } from './sr-connections/sr-connections.module.js';
import { SrConsentModule } from './sr-consent/sr-consent.module.js';
import { SrOrdersModule } from './sr-orders/sr-orders.module.js';
import { SrPackagesModule } from './sr-packages/sr-packages.module.js';
import { SrTokenModule } from './sr-token/sr-token.module.js';
import { V1Module } from './v1.module.js';

/** What the public can reach, apart from database and broker; specs put their own beneath it. */
export const features = [
  SrTokenModule,
  SrPackagesModule,
  SrOrdersModule,
  SrConnectionsModule,
  SrConsentModule,
  PageBrandModule,
  PageCandidateModule,
  PageReportModule,
  PageTimelineModule,
  V1Module,
  PagePortalModule,
  ConsoleOrdersModule,
  ConsoleConnectionsModule,
  ConsoleAccountsModule,
  ConsoleBrandsModule,
  ConsoleTemplatesModule,
  ConsoleWordsModule,
  ConsoleDoctorModule,
  ConsoleErasuresModule,
  ConsoleQueuesModule,
  ConsoleReplaysModule,
  ErasuresModule,
  AuditModule,
];

/** The gateway: the only public door. */
@Module({
  imports: [
    PersistenceModule.forApp({ app: 'gateway', migrations }),
    MessagingModule,
    BrandsModule,
    ...features,
  ],
  providers: [
    {
      provide: APP_FILTER,
      inject: [Logger, BrandOf],
      useFactory: (logger: Logger, brands: BrandOf) => new ProblemFilter(logger, brands),
    },
  ],
})
export class AppModule {
  constructor(checks: HealthChecks) {
    // Orders are received while NATS is away, so the gateway has to stay in rotation.
    checks.tolerate('nats');
    checks.tolerate('messaging');
  }
}
