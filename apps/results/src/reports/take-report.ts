import { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import type { StoredReport } from '@assay/contracts/results';
import { Body, Controller, Param, Put, UseFilters, UseGuards } from '@nestjs/common';
import { isUUID } from 'class-validator';
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
  async run(@Param('orderId') orderId: string, @Body() content: unknown): Promise<StoredReport> {
    if (!isUUID(orderId) || !(content instanceof Readable)) throw new Problem('invalid-input');
    return this.store.run(orderId, leftOpen(content));
  }
}

// Closing the body would close the connection, and with it the way to say what is wrong with the file.
async function* leftOpen(content: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
}
