import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { PreviewWordsFromConsole } from './preview-words-from-console.js';
import { SaveWordsFromConsole } from './save-words-from-console.js';
import { ShowConsoleWords } from './show-console-words.js';

/** What pages say in a brand's own words, in the console. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  controllers: [PreviewWordsFromConsole, SaveWordsFromConsole, ShowConsoleWords],
})
export class ConsoleWordsModule {}
