import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TokenModule } from '../token/token.module.js';
import { DisconnectCompany } from './disconnect-company.js';

/** The end of a connection, as SmartRecruiters tells it. */
@Module({ imports: [MessagingModule, TokenModule], controllers: [DisconnectCompany] })
export class ConnectionsModule {}
