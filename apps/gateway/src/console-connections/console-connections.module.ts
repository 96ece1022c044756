import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { AskToEndConnection } from './ask-to-end-connection.js';
import { CheckFromConsole } from './check-from-console.js';
import { EndFromConsole } from './end-from-console.js';
import { ShowConsoleConnection } from './show-console-connection.js';
import { ShowConsoleConnections } from './show-console-connections.js';

/** The console's pages about connections. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  controllers: [
    AskToEndConnection,
    CheckFromConsole,
    EndFromConsole,
    ShowConsoleConnection,
    ShowConsoleConnections,
  ],
})
export class ConsoleConnectionsModule {}
