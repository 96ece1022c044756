import { type BrandedMail, previewBrand, type PreviewBrandRequest } from '@assay/contracts/notification';
import { Answers } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { renderConnectionNotice } from '../connection-notices/render-connection-notice.js';
import { inventedCandidate } from '../mail/invented-candidate.js';
import { renderInvitation } from '../mail/render-invitation.js';
import type { RenderedMessage } from '../mail/render-message.js';

// Nobody's, and nothing that is to be kept secret.
const inventedKey = {
  keyId: '0190b1a0-0000-7000-8000-000000000001',
  prefix: 'ak_Exam',
  label: 'Careers site',
} as const;

/** One of our mails to somebody invented under that brand, saved or not; nothing is sent. */
@Controller()
export class PreviewBrand {
  constructor(
    private readonly config: NotificationConfig,
    private readonly clock: Clock,
  ) {}

  @Answers(previewBrand)
  async run(request: PreviewBrandRequest): Promise<BrandedMail> {
    const { subject, html, text } = this.written(request);
    return { subject, html, text };
  }

  private written({
    brand,
    accountName,
    language,
    mail = 'invitation',
  }: PreviewBrandRequest): RenderedMessage {
    if (mail === 'connected' || mail === 'contested' || mail === 'held') {
      const about = { accountId: 'example', accountName, companyId: 'ExampleCompany', key: inventedKey };
      return renderConnectionNotice(language, { ...about, at: this.clock.now(), kind: mail, brand });
    }
    const candidate = inventedCandidate(this.config.PUBLIC_URL, this.clock.now());
    const stop = mail === 'reminder' ? { stopLink: `${candidate.link}/reminders/stop` } : {};
    return renderInvitation(language, { ...candidate, accountName, brand, kind: mail, ...stop });
  }
}
