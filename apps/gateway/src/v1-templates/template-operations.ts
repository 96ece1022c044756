import { ListTemplates } from './list-templates.js';
import { PreviewTemplate } from './preview-template.js';
import { RemoveTemplate } from './remove-template.js';
import { SaveTemplate } from './save-template.js';
import { ShowTemplatePage } from './show-template-page.js';
import { ShowTemplate } from './show-template.js';

/** The mails in an account's own words, in the order in which the document lists them. */
export const templateOperations = [
  ListTemplates,
  SaveTemplate,
  ShowTemplate,
  RemoveTemplate,
  PreviewTemplate,
  ShowTemplatePage,
];
