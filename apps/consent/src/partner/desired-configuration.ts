import { readPartnerFields } from '@assay/field-mappings';
import type { PackageType } from '@assay/packages';
import type { Vault } from '@assay/persistence';
import type { PartnerConfiguration } from '@assay/smartrecruiters';
import { disconnectSecret } from '../secrets/disconnect-address.js';
import type { PartnerCommandConfig } from './partner-command.config.js';

/** What SmartRecruiters has to know of us, by our configuration. */
export function desiredConfiguration(config: PartnerCommandConfig, vault: Vault): PartnerConfiguration {
  const base = `${config.PUBLIC_URL}/sr`;
  const inline = config.INLINE_OFFERED
    ? { inlineAssessmentPackageOrderUrl: `${base}/packages/inline/orders` }
    : {};
  const proof = config.DISCONNECT_NEEDS_TOKEN ? '' : `?key=${disconnectSecret(vault)}`;
  return {
    consentUrl: `${base}/integration`,
    consentDisplayMode: config.CONSENT_DISPLAY_MODE,
    oauthTokenUrl: `${base}/oauth/token`,
    assessmentPackageListUrl: `${base}/packages`,
    singleAssessmentPackageUrl: `${base}/packages/{assessmentPackageId}`,
    packageOrderUrl: `${base}/packages/orders`,
    ...inline,
    integrationDisableUrl: `${base}/integrations/companies/{companyId}${proof}`,
    fields: readPartnerFields(config.PARTNER_FIELDS),
    supportedAssessmentTypes: assessmentTypes(config),
  };
}

// Whoever may order while applying has to see that it can be done (SmartRecruiters contract section 2).
function assessmentTypes({
  SUPPORTED_ASSESSMENT_TYPES: types,
  INLINE_OFFERED,
}: PartnerCommandConfig): PackageType[] {
  return INLINE_OFFERED && !types.includes('INLINE_ASSESSMENT') ? [...types, 'INLINE_ASSESSMENT'] : types;
}
