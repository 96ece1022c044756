import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { TransportModule } from '../transport/transport.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { ComposeLetter } from './compose-letter.js';
import { HeldLetter } from './held-letter.js';
import { MessageIds } from './message-ids.js';
import { Recipients } from './recipients.js';
import { ReturnPaths } from './return-paths.js';
import { SendLetter } from './send-letter.js';

/** The letter that all kinds are: to whom, what it says, the name it has, how it is sent, and the address it comes back to. */
@Module({
  imports: [MessagingModule, BrandsModule, TransportModule, TemplatesModule],
  providers: [ComposeLetter, HeldLetter, MessageIds, Recipients, ReturnPaths, SendLetter],
  exports: [ComposeLetter, MessageIds, Recipients, ReturnPaths, SendLetter],
})
export class LettersModule {}
