import type { PackageType } from '@assay/packages';
import { ProcessConfig } from '@assay/runtime';
import {
  DeclaredFields,
  DeclaredTypes,
  DisplayMode,
  InlineOffered,
  usualTypes,
} from '../registered.config.js';
import {
  ApiUrl,
  DisconnectNeedsToken,
  EncryptionKey,
  NextPartnerId,
  NextPartnerSecret,
  PartnerId,
  PartnerSecret,
  PublicUrl,
  TokenUrl,
} from '../settings.config.js';

/** What `configure-partner` is started with; it needs neither database nor broker. */
export class PartnerCommandConfig extends ProcessConfig {
  @PublicUrl() PUBLIC_URL: string;
  @EncryptionKey() ENCRYPTION_KEY: string;
  @ApiUrl() SMARTRECRUITERS_API_URL: string = 'https://api.smartrecruiters.com';
  @TokenUrl() SMARTRECRUITERS_TOKEN_URL?: string;
  @PartnerId() SMARTRECRUITERS_CLIENT_ID: string;
  @PartnerSecret() SMARTRECRUITERS_CLIENT_SECRET: string;
  @NextPartnerId() SMARTRECRUITERS_CLIENT_ID_NEXT?: string;
  @NextPartnerSecret() SMARTRECRUITERS_CLIENT_SECRET_NEXT?: string;
  @DisconnectNeedsToken() DISCONNECT_NEEDS_TOKEN: boolean = false;

  @DisplayMode() CONSENT_DISPLAY_MODE: 'POPUP' | 'REDIRECT' = 'POPUP';
  @DeclaredTypes() SUPPORTED_ASSESSMENT_TYPES: PackageType[] = usualTypes;
  @DeclaredFields() PARTNER_FIELDS: string = '';
  @InlineOffered() INLINE_OFFERED: boolean = true;
}
