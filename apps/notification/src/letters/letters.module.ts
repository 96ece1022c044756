import { Module } from '@nestjs/common';
import { TemplatesModule } from '../templates/templates.module.js';
import { ComposeLetter } from './compose-letter.js';
import { MessageIds } from './message-ids.js';
import { ReturnPaths } from './return-paths.js';

/** What a message says to whom, the name it has, and the address it comes back to. */
@Module({
  imports: [TemplatesModule],
  providers: [ComposeLetter, MessageIds, ReturnPaths],
  exports: [ComposeLetter, MessageIds, ReturnPaths],
})
export class LettersModule {}
