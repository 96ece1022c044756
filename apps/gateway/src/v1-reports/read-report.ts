import { Controller, Get, Param, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ResultsFiles } from '../report-files/results-files.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/reports/:sha256')
@UseGuards(VendorGuard)
export class ReadReport {
  constructor(private readonly files: ResultsFiles) {}

  /** One of an order's reports, by the hash that an export of the person names, streamed. */
  @Get()
  @Needs('people')
  @ApiExcludeEndpoint()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, bytes } = await this.files.of(orderId, sha256);
    if (bytes !== undefined) reply.header('content-length', bytes);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="report.pdf"',
    });
  }
}
