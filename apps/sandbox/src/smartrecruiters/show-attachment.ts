import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';

/** Shows an uploaded report. */
@Controller('attachments')
export class ShowAttachment {
  constructor(private readonly config: SandboxConfig) {}

  @Get(':id')
  @Header('content-type', 'application/pdf')
  run(@Param('id') id: string): StreamableFile {
    const file = join(this.config.SANDBOX_DATA_DIR, 'attachments', `${id}.pdf`);
    if (!/^[0-9a-f-]{36}$/.test(id) || !existsSync(file))
      throw new NotFoundException('There is no such report');
    return new StreamableFile(readFileSync(file));
  }
}
