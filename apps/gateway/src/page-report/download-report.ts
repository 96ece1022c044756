import { Controller, Get, Param, Res, StreamableFile, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { ResultsFiles } from '../report-files/results-files.js';
import { reportTokenPipe } from './report-token.pipe.js';

@Controller('r/:token/report.pdf')
@UseGuards(LinkThrottleGuard)
export class DownloadReport {
  constructor(private readonly files: ResultsFiles) {}

  /** The report behind a link, streamed; each download is on the order's timeline. */
  @Get()
  async run(
    @Param('token', reportTokenPipe) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, bytes } = await this.files.behind(token);
    if (bytes !== undefined) reply.header('content-length', bytes);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="report.pdf"',
    });
  }
}
