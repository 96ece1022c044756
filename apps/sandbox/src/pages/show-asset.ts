import { readFileSync } from 'node:fs';
import { styleVariables } from '@assay/look';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { inRepository } from '../contract/twin.js';

/** The style of the pages, of the product's own tokens, and their script. */
@Controller('assets')
export class ShowAsset {
  @Get('sandbox.css')
  @Header('content-type', 'text/css; charset=utf-8')
  css(): string {
    return styleVariables('light') + asset('sandbox.css').toString();
  }

  @Get('sandbox.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  js(): StreamableFile {
    return new StreamableFile(asset('sandbox.js'));
  }
}

function asset(name: string): Buffer {
  return readFileSync(inRepository(`apps/sandbox/assets/${name}`));
}
