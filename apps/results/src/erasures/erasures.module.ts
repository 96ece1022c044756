import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { CountUntouchedPeople } from './count-untouched-people.js';
import { EraseResults } from './erase-results.js';
import { ExportResults } from './export-results.js';
import { FilesToRemove } from './files-to-remove.repository.js';
import { PersonRetention } from './person-retention.js';

/** Forgetting a person, and telling what is known of them. */
@Module({
  imports: [FilesModule, MessagingModule, ReportsModule],
  controllers: [CountUntouchedPeople, EraseResults, ExportResults],
  providers: [FilesToRemove, PersonRetention],
})
export class ErasuresModule {}
