import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Controller, Get, Param, StreamableFile, UseFilters, UseGuards } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ReportsProblemFilter } from './problem.filter.js';
import { ReportFiles } from '../files/report-files.js';
import { Reports } from './reports.repository.js';
import { ReportsGuard } from './reports.guard.js';

@Controller('reports')
@UseGuards(ReportsGuard)
@UseFilters(ReportsProblemFilter)
export class GiveReportFile {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly files: ReportFiles,
  ) {}

  /** Streams one of an order's reports to the gateway, for whoever wants all that is kept of somebody. */
  @Get(':orderId/:sha256')
  async run(@Param('orderId') orderId: string, @Param('sha256') sha256: string): Promise<StreamableFile> {
    const file = isUUID(orderId)
      ? await this.database.read((tx) => this.reports.fileOf(tx, orderId, sha256))
      : undefined;
    if (!file) throw new Problem('report-not-found', { orderId });
    return new StreamableFile(await this.files.give(file), { type: 'application/pdf', length: file.bytes });
  }
}
