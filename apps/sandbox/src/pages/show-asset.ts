import { readFileSync } from 'node:fs';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { inRepository } from '../contract/twin.js';

/** The style and the script of the pages. */
@Controller('assets')
export class ShowAsset {
  @Get('sandbox.css')
  @Header('content-type', 'text/css; charset=utf-8')
  css(): StreamableFile {
    return asset('sandbox.css');
  }

  @Get('sandbox.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  js(): StreamableFile {
    return asset('sandbox.js');
  }
}

function asset(name: string): StreamableFile {
  return new StreamableFile(readFileSync(inRepository(`apps/sandbox/assets/${name}`)));
}
