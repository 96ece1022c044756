import { Module } from '@nestjs/common';
import { CheckTemplates } from './check-templates.js';
import { ListTemplates } from './list-templates.js';
import { PreviewTemplate } from './preview-template.js';
import { RemoveTemplate } from './remove-template.js';
import { SaveTemplate } from './save-template.js';
import { ShowTemplate } from './show-template.js';
import { Templates } from './templates.repository.js';

/** The accounts' own words for invitations. */
@Module({
  controllers: [CheckTemplates, ListTemplates, PreviewTemplate, RemoveTemplate, SaveTemplate, ShowTemplate],
  providers: [Templates],
  exports: [Templates],
})
export class TemplatesModule {}
