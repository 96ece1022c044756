import { Controller, Get, Param, Res } from '@nestjs/common';
import { Problem } from '@assay/contracts';
import type { FastifyReply } from 'fastify';
import { consoleScript } from '../console-markup/console-script.js';
import { consoleStyle } from '../console-markup/console-style.js';

const assets = new Map([
  ['console.css', { type: 'text/css; charset=utf-8', text: consoleStyle }],
  ['console.js', { type: 'text/javascript; charset=utf-8', text: consoleScript }],
]);

@Controller('console/assets/:name')
export class ShowConsoleAsset {
  /** The style and the script of the console's pages, the same for everybody. */
  @Get()
  async run(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = assets.get(name);
    if (!asset) throw new Problem('not-found');
    await reply.type(asset.type).send(asset.text);
  }
}
