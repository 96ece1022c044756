import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { CheckConsentKey } from './check-consent-key.js';
import { ConsentPages } from './consent-pages.js';
import { GiveConsent } from './give-consent.js';
import { ShowConsentPage } from './show-consent-page.js';

/** The pages on which a company's admin connects an account to SmartRecruiters. */
@Module({
  imports: [MessagingModule, BrandsModule],
  providers: [ConsentPages],
  controllers: [CheckConsentKey, GiveConsent, ShowConsentPage],
})
export class SrConsentModule {}
