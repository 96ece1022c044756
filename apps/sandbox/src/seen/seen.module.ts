import { Module } from '@nestjs/common';
import { Seen } from './seen.js';

/** The record of what people outside saw. */
@Module({ providers: [Seen], exports: [Seen] })
export class SeenModule {}
