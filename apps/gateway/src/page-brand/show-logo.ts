import { showBrandLogo } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { logoFilePipe } from './logo-file.pipe.js';

const mostKept = 64;

@Controller('brand')
export class ShowLogo {
  private readonly kept = new Map<string, Buffer>();

  constructor(private readonly bus: Bus) {}

  /** A logo, for pages and mail programs: a picture that we drew, the same for ever under its hash. */
  @Get(':file')
  async run(
    @Param('file', logoFilePipe) hash: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const png =
      this.kept.get(hash) ?? Buffer.from((await this.bus.ask(showBrandLogo, { hash })).png, 'base64');
    this.kept.delete(hash);
    this.kept.set(hash, png);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    // Not before the picture is there: a failure must not be kept for a year.
    reply.headers({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return new StreamableFile(png);
  }
}
