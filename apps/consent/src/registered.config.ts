import { readPartnerFields } from '@assay/field-mappings';
import { packageTypes, type PackageType } from '@assay/packages';
import { ArrayMinSize, IsBoolean, IsIn, ValidateBy } from 'class-validator';
import { setting } from './settings.config.js';

// What is registered at SmartRecruiters: the command sets it, the app compares.

/** The kinds of assessment of a vendor who says nothing. */
export const usualTypes: PackageType[] = [
  'SKILL_TEST',
  'VIDEO_INTERVIEW',
  'BEHAVIORAL_ASSESSMENT',
  'REFERENCE_CHECK',
  'BACKGROUND_CHECK',
];

export const DisplayMode = setting(
  {
    description: 'How SmartRecruiters opens the consent page: POPUP inside it, or REDIRECT away from it.',
  },
  IsIn(['POPUP', 'REDIRECT']),
);

export const DeclaredTypes = setting(
  { description: 'Kinds of assessment the vendor offers, separated by commas.' },
  ArrayMinSize(1),
  IsIn(packageTypes, { each: true }),
);

export const DeclaredFields = setting(
  {
    description:
      'Fields that SmartRecruiters’ admins may fill with job fields, five at most: id|name|description;id|name|description.',
  },
  ValidateBy({
    name: 'declaredFields',
    validator: {
      validate: (value) => typeof value === 'string' && wrongWith(value) === undefined,
      defaultMessage: (given) => `must declare fields: ${wrongWith(String(given?.value)) ?? ''}`,
    },
  }),
);

export const InlineOffered = setting(
  { description: 'Whether packages can be ordered while applying; the command registers the address.' },
  IsBoolean(),
);

function wrongWith(text: string): string | undefined {
  try {
    readPartnerFields(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not readable';
  }
}
