import { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import { StoredReport } from '@assay/contracts/results';
import { Body, Controller, Headers, Param, Put, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { GatewayConfig } from '../app.config.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { readFilePart } from './read-file-part.js';
import { ResultsFiles } from '../report-files/results-files.js';
import { reportForm } from '../edge/take-form.js';

const mib = 1024 * 1024;
// Boundaries and the heads of parts.
const aroundTheFile = 16_384;

@Controller('v1/orders/:orderId/report')
@UseGuards(VendorGuard)
export class StoreReport {
  constructor(
    private readonly files: ResultsFiles,
    private readonly config: GatewayConfig,
  ) {}

  /** Keeps one PDF as the order's report and hands it to SmartRecruiters where the account wants that. */
  @Put()
  @Needs('write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description:
      'A form with one file, a PDF; the name of its field does not matter, and neither does the type it says.',
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @Documented({
    id: 'storeReport',
    tag: 'Orders',
    summary:
      'Send the report, one PDF of at most 20 MB (REPORT_MAX_MB) as the one file of a form; the same again is harmless',
    answer: StoredReport,
    problems: [
      'invalid-input',
      'order-not-found',
      'report-not-pdf',
      'report-too-large',
      'unsupported-media-type',
    ],
  })
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Headers('content-type') contentType: string | undefined,
    @Headers('content-length') length: string | undefined,
    @Body() body: unknown,
  ): Promise<StoredReport> {
    const megabytes = this.config.REPORT_MAX_MB;
    if (Number(length ?? 0) > megabytes * mib + aroundTheFile)
      throw new Problem('report-too-large', { megabytes });
    if (!(body instanceof Readable)) throw new Problem('unsupported-media-type', { expected: reportForm });
    return this.files.put(orderId, readFilePart(body, contentType ?? ''));
  }
}
