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
import { inventedCandidate } from '../mail/invented-candidate.js';
import { renderInvitation } from '../mail/render-invitation.js';
import { Templates, wordsFor } from './templates.repository.js';
import { wordsToKeep } from './words-to-keep.js';

/** A mail in the account's own words, or in ours where it has none for it, as an invented candidate would read it; nothing is sent. */
@Controller()
export class PreviewTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly config: NotificationConfig,
    private readonly clock: Clock,
  ) {}

  @Answers(previewTemplate)
  async run(request: PreviewTemplateRequest): Promise<TemplatePreview> {
    const { accountId, templateId, accountName, letter: kind = 'invitation', brand, draft } = request;
    const template = draft
      ? wordsToKeep(draft)
      : await this.database.read((tx) => this.templates.find(tx, accountId, templateId));
    if (!template) throw new Problem('template-not-found', { templateId });
    const candidate = inventedCandidate(this.config.PUBLIC_URL, this.clock.now());
    const ownWords = wordsFor(kind, template);
    const { subject, html, text } = renderInvitation(template.language, {
      ...candidate,
      accountName,
      kind,
      ...(brand ? { brand } : {}),
      ...(ownWords ? { ownWords } : {}),
      ...(kind === 'reminder' ? { stopLink: `${candidate.link}/reminders/stop` } : {}),
    });
    return { subject, html, text };
  }
}
