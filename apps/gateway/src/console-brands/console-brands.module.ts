import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { LogosModule } from '../logos/logos.module.js';
import { PreviewBrandDraftFromConsole } from './preview-brand-draft-from-console.js';
import { PreviewBrandFromConsole } from './preview-brand-from-console.js';
import { PreviewLogoFromConsole } from './preview-logo-from-console.js';
import { RemoveLogoFromConsole } from './remove-logo-from-console.js';
import { SaveBrandFromConsole } from './save-brand-from-console.js';
import { SaveLogoFromConsole } from './save-logo-from-console.js';
import { ShowConsoleBrand } from './show-console-brand.js';

/** How the installation and its accounts look, in the console. */
@Module({
  imports: [ConsoleDoorModule, LogosModule, MessagingModule],
  controllers: [
    PreviewBrandDraftFromConsole,
    PreviewBrandFromConsole,
    PreviewLogoFromConsole,
    RemoveLogoFromConsole,
    SaveBrandFromConsole,
    SaveLogoFromConsole,
    ShowConsoleBrand,
  ],
})
export class ConsoleBrandsModule {}
