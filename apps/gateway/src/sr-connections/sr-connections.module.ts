import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { SrTokenModule } from '../sr-token/sr-token.module.js';
import { DisconnectCompany } from './disconnect-company.js';

/** The end of a connection, as SmartRecruiters tells it. */
@Module({ imports: [MessagingModule, SrTokenModule], controllers: [DisconnectCompany] })
export class SrConnectionsModule {}
