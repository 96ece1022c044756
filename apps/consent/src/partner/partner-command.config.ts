import { readPartnerFields } from '@assay/field-mappings';
import { packageTypes, type PackageType } from '@assay/packages';
import { ProcessConfig, Setting } from '@assay/runtime';
import { ArrayMinSize, IsBoolean, IsIn, ValidateBy } from 'class-validator';
import {
  ApiUrl,
  EncryptionKey,
  NextPartnerId,
  NextPartnerSecret,
  PartnerId,
  PartnerSecret,
  PublicUrl,
  TokenUrl,
} from '../settings.config.js';

const DeclaredFields = (): PropertyDecorator =>
  ValidateBy({
    name: 'declaredFields',
    validator: {
      validate: (value) => typeof value === 'string' && wrongWith(value) === undefined,
      defaultMessage: (given) => `must declare fields: ${wrongWith(String(given?.value)) ?? ''}`,
    },
  });

function wrongWith(text: string): string | undefined {
  try {
    readPartnerFields(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not readable';
  }
}

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

  @Setting({
    description: 'How SmartRecruiters opens the consent page: POPUP inside it, or REDIRECT away from it.',
  })
  @IsIn(['POPUP', 'REDIRECT'])
  CONSENT_DISPLAY_MODE: 'POPUP' | 'REDIRECT' = 'POPUP';

  @Setting({ description: 'Kinds of assessment the vendor offers, separated by commas.' })
  @ArrayMinSize(1)
  @IsIn(packageTypes, { each: true })
  SUPPORTED_ASSESSMENT_TYPES: PackageType[] = [
    'SKILL_TEST',
    'VIDEO_INTERVIEW',
    'BEHAVIORAL_ASSESSMENT',
    'REFERENCE_CHECK',
    'BACKGROUND_CHECK',
  ];

  @Setting({
    description:
      'Fields that SmartRecruiters’ admins may fill with job fields, five at most: id|name|description;id|name|description.',
  })
  @DeclaredFields()
  PARTNER_FIELDS: string = '';

  @Setting({
    description: 'Whether packages can be ordered while applying; the command registers the address.',
  })
  @IsBoolean()
  INLINE_OFFERED: boolean = true;
}
