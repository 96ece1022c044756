import { Problem } from '@assay/contracts';
import {
  previewTemplate,
  type PreviewTemplateRequest,
  type TemplatePreview,
} from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { renderInvitation } from '../mail/render-invitation.js';
import { Templates } from './templates.repository.js';

const weekMs = 7 * 24 * 3_600_000;

/** The invitation in the account's own words, as an invented candidate would read it; nothing is sent. */
@Controller()
export class PreviewTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly config: NotificationConfig,
    private readonly clock: Clock,
  ) {}

  @Answers(previewTemplate)
  async run({ accountId, templateId, accountName }: PreviewTemplateRequest): Promise<TemplatePreview> {
    const template = await this.database.read((tx) => this.templates.find(tx, accountId, templateId));
    if (!template) throw new Problem('template-not-found', { templateId });
    const { subject, html, text } = renderInvitation(template.language, {
      accountName,
      packageName: 'Java Basics',
      firstName: 'Zoë',
      durationMinutes: 45,
      link: `${this.config.PUBLIC_URL.replace(/\/+$/, '')}/c/preview`,
      deadline: { at: new Date(this.clock.now().getTime() + weekMs), timeZone: 'UTC' },
      ownWords: template,
    });
    return { subject, html, text };
  }
}
