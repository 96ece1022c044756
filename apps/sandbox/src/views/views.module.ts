import { Module } from '@nestjs/common';
import { Views } from './views.js';

/** What every page is made of. */
@Module({ providers: [Views], exports: [Views] })
export class ViewsModule {}
