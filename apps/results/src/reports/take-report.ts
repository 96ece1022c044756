import type { Readable } from 'node:stream';
import type { StoredReport } from '@assay/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Put, UseFilters, UseGuards } from '@nestjs/common';
import { ReportsProblemFilter } from './problem.filter.js';
import { ReportsGuard } from './reports.guard.js';
import { StoreReport } from './store-report.js';

@Controller('reports')
@UseGuards(ReportsGuard)
@UseFilters(ReportsProblemFilter)
export class TakeReport {
  constructor(private readonly store: StoreReport) {}

  /** Takes a report that the gateway streams, on the private port. */
  @Put(':orderId')
  async run(@Param('orderId', ParseUUIDPipe) orderId: string, @Body() content: Readable): Promise<StoredReport> {
    return this.store.run(orderId, leftOpen(content));
  }
}

// Closing the body would close the connection, and with it the way to say what is wrong with the file.
async function* leftOpen(content: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
}
