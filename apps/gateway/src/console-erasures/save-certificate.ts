import { Problem } from '@assay/contracts';
import { type ErasureCertificate, showErasure } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { erasureIdPipe } from '../v1-door/path-ids.pipe.js';

@Controller('console/erasures/:erasureId/certificate')
@UseGuards(ConsoleGuard)
export class SaveCertificate {
  constructor(private readonly bus: Bus) {}

  /** The certificate of an erasure as a file, which the vendor API verifies as it stands. */
  @Get()
  async run(
    @Param('erasureId', erasureIdPipe) erasureId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureCertificate> {
    const { certificate } = await this.bus.ask(showErasure, { erasureId });
    if (!certificate) throw new Problem('not-found');
    reply.header('content-disposition', `attachment; filename="erasure-${erasureId}.json"`);
    return certificate;
  }
}
