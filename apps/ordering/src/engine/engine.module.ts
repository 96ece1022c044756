import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { EngineClient } from './engine-client.js';
import { SignMessage } from './sign-message.js';

/** Speaking to engines, whatever they are told. */
@Module({
  imports: [MessagingModule],
  providers: [EngineClient, SignMessage],
  exports: [EngineClient, SignMessage],
})
export class EngineModule {}
