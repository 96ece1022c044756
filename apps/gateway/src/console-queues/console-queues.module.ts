import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { ReplayLettersFromConsole } from './replay-letters-from-console.js';
import { ShowConsoleQueues } from './show-console-queues.js';

/** The console's page about what is owed. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  controllers: [ReplayLettersFromConsole, ShowConsoleQueues],
})
export class ConsoleQueuesModule {}
