import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { LinksModule } from '../links/links.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ResultVersion } from './result-version.entity.js';
import { KeepVersion } from './keep-version.js';
import { RecordResult } from './record-result.js';
import { ResultVersions } from './result-versions.repository.js';
import { ShareResult } from './share-result.js';

/** What the engine found out. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ResultVersion]),
    DocumentsModule,
    LinksModule,
    MessagingModule,
    PoliciesModule,
    SheetsModule,
    SubmissionsModule,
  ],
  controllers: [RecordResult, ShareResult],
  providers: [KeepVersion, ResultVersions],
  exports: [KeepVersion, ResultVersions],
})
export class ResultsModule {}
