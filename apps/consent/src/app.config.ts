import { MessagingConfig } from '@assay/messaging';
import type { PackageType } from '@assay/packages';
import { Setting } from '@assay/runtime';
import { generalPartnerBody } from '@assay/smartrecruiters';
import { ArrayMinSize, IsIn, IsInt, IsJSON, Matches, Min } from 'class-validator';
import {
  DeclaredFields,
  DeclaredTypes,
  DisplayMode,
  InlineOffered,
  usualTypes,
} from './registered.config.js';
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
} from './settings.config.js';

/** What the consent app is started with. */
export class ConsentConfig extends MessagingConfig {
  @PublicUrl() PUBLIC_URL: string;
  @EncryptionKey() ENCRYPTION_KEY: string;
  @ApiUrl() SMARTRECRUITERS_API_URL: string = 'https://api.smartrecruiters.com';
  @TokenUrl() SMARTRECRUITERS_TOKEN_URL?: string;
  @PartnerId() SMARTRECRUITERS_CLIENT_ID: string;
  @PartnerSecret() SMARTRECRUITERS_CLIENT_SECRET: string;
  @NextPartnerId() SMARTRECRUITERS_CLIENT_ID_NEXT?: string;
  @NextPartnerSecret() SMARTRECRUITERS_CLIENT_SECRET_NEXT?: string;
  @DisplayMode() CONSENT_DISPLAY_MODE: 'POPUP' | 'REDIRECT' = 'POPUP';
  @DeclaredTypes() SUPPORTED_ASSESSMENT_TYPES: PackageType[] = usualTypes;
  @DeclaredFields() PARTNER_FIELDS: string = '';
  @InlineOffered() INLINE_OFFERED: boolean = true;
  @DisconnectNeedsToken() DISCONNECT_NEEDS_TOKEN: boolean = false;

  @Setting({
    description:
      'Origins that may frame the consent page and be returned to, separated by commas; https://*.host means subdomains.',
  })
  @ArrayMinSize(1)
  @Matches(/^https?:\/\/(\*\.)?[^/*\s]+$/, { each: true, message: 'must be origins without a path' })
  SMARTRECRUITERS_APP_ORIGINS: string[] = ['https://*.smartrecruiters.com'];

  @Setting({
    description:
      'How companies connect: as to an assessment partner, or by the general partner flow where there are no orders.',
  })
  @IsIn(['assessment', 'general'])
  CONNECT_FLOW: 'assessment' | 'general' = 'assessment';

  @Setting({
    description:
      'JSON sent in the general partner flow; {companyId}, {clientId} and {clientSecret} stand for the values.',
  })
  @IsJSON()
  GENERAL_PARTNER_BODY: string = generalPartnerBody;

  @Setting({ description: 'Days after which access tokens are signed with a new key.' })
  @IsInt()
  @Min(1)
  SIGNING_KEY_DAYS: number = 90;

  @Setting({
    description: 'Logos that may be sent within 24 hours, for each account and for the installation.',
  })
  @IsInt()
  @Min(1)
  LOGOS_PER_DAY_MAX: number = 30;

  @Setting({ description: 'Hours after which the credential of a connection is tried again, used or not.' })
  @IsInt()
  @Min(1)
  CONNECTION_CHECK_HOURS: number = 24;

  @Setting({
    description:
      'Seconds after a disconnect before its credentials may be destroyed: late orders still arrive.',
  })
  @IsInt()
  @Min(0)
  DRAIN_GRACE_SECONDS: number = 60;

  @Setting({
    description: 'Days after a disconnect when its credentials are destroyed even with orders open.',
  })
  @IsInt()
  @Min(1)
  DRAIN_MAX_DAYS: number = 90;
}
