import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { CandidateModule } from './candidate/candidate.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DoctorModule } from './doctor/doctor.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { FieldsModule } from './fields/fields.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PackagesModule } from './packages/packages.module.js';
import { PlacingModule } from './placing/placing.module.js';
import { PoliciesModule } from './policies/policies.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { RotationModule } from './rotation/rotation.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [
  AccountsModule,
  ConnectionsModule,
  PackagesModule,
  FieldsModule,
  PoliciesModule,
  PlacingModule,
  JobsModule,
  OrdersModule,
  DeadlinesModule,
  DoctorModule,
  AssignmentsModule,
  CandidateModule,
  ProgressModule,
  TimelineModule,
  WebhooksModule,
  ErasuresModule,
  RetentionModule,
  RotationModule,
];

/** The ordering app. */
@Module({ imports: [PersistenceModule.forApp({ app: 'ordering', migrations }), ...features] })
export class AppModule {}
