import { Module } from '@nestjs/common';
import { DoorModule } from '../door/door.module.js';
import { WorldModule } from '../state/world.module.js';
import { AddAttachment } from './add-attachment.js';
import { EnableIntegration } from './enable-integration.js';
import { IssueToken } from './issue-token.js';
import { ListAssessmentOrders } from './list-assessment-orders.js';
import { SaveConfiguration } from './save-configuration.js';
import { SetUpIntegration } from './set-up-integration.js';
import { ShowApplication } from './show-application.js';
import { ShowAttachment } from './show-attachment.js';
import { ShowConfiguration } from './show-configuration.js';
import { ShowJob } from './show-job.js';
import { UpdateResult } from './update-result.js';

/** The API that SmartRecruiters serves, apart from people. */
@Module({
  imports: [DoorModule, WorldModule],
  controllers: [
    AddAttachment,
    EnableIntegration,
    IssueToken,
    ListAssessmentOrders,
    SaveConfiguration,
    SetUpIntegration,
    ShowApplication,
    ShowAttachment,
    ShowConfiguration,
    ShowJob,
    UpdateResult,
  ],
})
export class SmartrecruitersModule {}
