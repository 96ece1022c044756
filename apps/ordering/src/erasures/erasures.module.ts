import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { CompleteErasure } from './complete-erasure.js';
import { ErasePerson } from './erase-person.js';
import { Erasures } from './erasures.repository.js';
import { ExportOrders } from './export-orders.js';
import { FindPerson } from './find-person.js';
import { FinishErasure } from './finish-erasure.js';
import { PersonOrders } from './person-orders.repository.js';
import { ShowErasure } from './show-erasure.js';
import { SubjectSecrets } from './subject-secrets.js';
import { VerifyErasure } from './verify-erasure.js';

/** Forgetting a person, in all apps, and telling what is known of them. */
@Module({
  imports: [MessagingModule, ChangesModule, OrdersModule, SecretsModule],
  controllers: [ErasePerson, ExportOrders, FindPerson, ShowErasure, VerifyErasure],
  providers: [CompleteErasure, Erasures, FinishErasure, PersonOrders, SubjectSecrets],
  exports: [Erasures, SubjectSecrets],
})
export class ErasuresModule {}
