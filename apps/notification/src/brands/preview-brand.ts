import { type BrandedMail, previewBrand, type PreviewBrandRequest } from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { inventedCandidate } from '../mail/invented-candidate.js';
import { renderInvitation } from '../mail/render-invitation.js';

/** Our own invitation to an invented candidate under that brand, saved or not; nothing is sent. */
@Controller()
export class PreviewBrand {
  constructor(
    private readonly config: NotificationConfig,
    private readonly clock: Clock,
  ) {}

  @Answers(previewBrand)
  async run({ brand, accountName, language }: PreviewBrandRequest): Promise<BrandedMail> {
    const candidate = inventedCandidate(this.config.PUBLIC_URL, this.clock.now());
    const { subject, html, text } = renderInvitation(language, { ...candidate, accountName, brand });
    return { subject, html, text };
  }
}
