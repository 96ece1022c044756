import { SafeUrl } from '@assay/contracts';
import { Setting } from '@assay/runtime';
import { IsOptional, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { EdgeConfig } from './edge.config.js';

const isOffered = ({ CONSOLE_OIDC_ISSUER }: ConsoleConfig): boolean => CONSOLE_OIDC_ISSUER !== undefined;

/** Where the vendor's own people sign in to the console. */
export class ConsoleConfig extends EdgeConfig {
  @Setting({
    description:
      'Issuer of the OpenID provider at which the vendor’s support signs in to /console; unset: there is no console.',
    example: 'https://login.example.com',
  })
  @IsOptional()
  @SafeUrl()
  CONSOLE_OIDC_ISSUER?: string;

  @Setting({ description: 'Client id of the console at that provider. Needed with CONSOLE_OIDC_ISSUER.' })
  @ValidateIf(isOffered)
  @IsString()
  @MaxLength(255)
  CONSOLE_OIDC_CLIENT_ID?: string;

  @Setting({
    description: 'Client secret of the console at that provider. Needed with CONSOLE_OIDC_ISSUER.',
    secret: true,
  })
  @ValidateIf(isOffered)
  @IsString()
  @MinLength(16)
  CONSOLE_OIDC_CLIENT_SECRET?: string;

  @Setting({
    description:
      'Claim that holds the roles of a person, support, admin or auditor; a dot leads into an object, as in realm_access.roles.',
  })
  @IsString()
  @MaxLength(255)
  CONSOLE_ROLE_CLAIM: string = 'roles';
}
