import { Module } from '@nestjs/common';
import { EngineClient } from './engine-client.js';

/** Speaking to engines, whatever they are told. */
@Module({ providers: [EngineClient], exports: [EngineClient] })
export class EngineModule {}
