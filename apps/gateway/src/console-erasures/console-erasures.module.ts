import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { AskToErasePerson } from './ask-to-erase-person.js';
import { EraseFromConsole } from './erase-from-console.js';
import { SaveCertificate } from './save-certificate.js';
import { ShowConsoleErasure } from './show-console-erasure.js';
import { ShowConsoleRetention } from './show-console-retention.js';

/** The console's pages about erasing people. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  controllers: [
    AskToErasePerson,
    EraseFromConsole,
    SaveCertificate,
    ShowConsoleErasure,
    ShowConsoleRetention,
  ],
})
export class ConsoleErasuresModule {}
