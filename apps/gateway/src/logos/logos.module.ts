import { Module } from '@nestjs/common';
import { RedrawLogo } from './redraw-logo.js';

/** Pictures that vendors send. */
@Module({ providers: [RedrawLogo], exports: [RedrawLogo] })
export class LogosModule {}
