import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { EngineClient } from './engine-client.js';
import { TellEngine } from './tell-engine.js';

/** Speaking to engines, whatever they are told. */
@Module({
  imports: [MessagingModule],
  providers: [EngineClient, TellEngine],
  exports: [TellEngine],
})
export class EngineModule {}
