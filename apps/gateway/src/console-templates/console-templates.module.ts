import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { PreviewTemplateDraftFromConsole } from './preview-template-draft-from-console.js';
import { RemoveTemplateFromConsole } from './remove-template-from-console.js';
import { SaveTemplateFromConsole } from './save-template-from-console.js';
import { ShowConsoleTemplate } from './show-console-template.js';

/** What accounts write to candidates in their own words, in the console. */
@Module({
  imports: [BrandsModule, ConsoleDoorModule, MessagingModule],
  controllers: [
    PreviewTemplateDraftFromConsole,
    RemoveTemplateFromConsole,
    SaveTemplateFromConsole,
    ShowConsoleTemplate,
  ],
})
export class ConsoleTemplatesModule {}
