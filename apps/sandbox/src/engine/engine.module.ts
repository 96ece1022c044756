import { Module } from '@nestjs/common';
import { FaultsModule } from '../faults/faults.module.js';
import { SeenModule } from '../seen/seen.module.js';
import { WorldModule } from '../state/world.module.js';
import { ViewsModule } from '../views/views.module.js';
import { Accounts } from './accounts.js';
import { AssignQuiz } from './assign-quiz.js';
import { EngineOutbox } from './outbox.js';
import { Quizzes } from './quizzes.js';
import { ShowQuiz } from './show-quiz.js';
import { VendorApi } from './vendor-api.js';

/** The vendor's product: accounts, quizzes and what it tells Assay. */
@Module({
  imports: [FaultsModule, SeenModule, ViewsModule, WorldModule],
  controllers: [AssignQuiz, ShowQuiz],
  providers: [Accounts, EngineOutbox, Quizzes, VendorApi],
  exports: [Accounts, Quizzes, VendorApi],
})
export class EngineModule {}
