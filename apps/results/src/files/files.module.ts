import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { openStore } from './open-store.js';
import { FILE_STORE, ReportFiles } from './report-files.js';

/** Files of reports, in a folder or a bucket. */
@Module({
  providers: [ReportFiles, { provide: FILE_STORE, inject: [ResultsConfig], useFactory: openStore }],
  exports: [ReportFiles],
})
export class FilesModule {}
