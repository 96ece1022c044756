import { readPartnerFields } from '@assay/field-mappings';
import type { Vault } from '@assay/persistence';
import type { PartnerConfiguration } from '@assay/smartrecruiters';
import { disconnectSecret } from '../connections/disconnect-address.js';
import type { PartnerCommandConfig } from './partner-command.config.js';

/** What SmartRecruiters has to know of us, by our configuration. */
export function desiredConfiguration(config: PartnerCommandConfig, vault: Vault): PartnerConfiguration {
  const base = `${config.PUBLIC_URL}/sr`;
  const inline = config.INLINE_OFFERED
    ? { inlineAssessmentPackageOrderUrl: `${base}/packages/inline/orders` }
    : {};
  return {
    consentUrl: `${base}/integration`,
    consentDisplayMode: config.CONSENT_DISPLAY_MODE,
    oauthTokenUrl: `${base}/oauth/token`,
    assessmentPackageListUrl: `${base}/packages`,
    singleAssessmentPackageUrl: `${base}/packages/{assessmentPackageId}`,
    packageOrderUrl: `${base}/packages/orders`,
    ...inline,
    integrationDisableUrl: `${base}/integrations/companies/{companyId}?key=${disconnectSecret(vault)}`,
    fields: readPartnerFields(config.PARTNER_FIELDS),
    supportedAssessmentTypes: config.SUPPORTED_ASSESSMENT_TYPES,
  };
}
