import type { PackageType } from '@assay/packages';
import type { Answer } from './answer.js';
import { expectBody } from './expect-body.js';
import type { Transport } from './transport.js';

/** Where SmartRecruiters finds us and what we offer, as it spells it (SmartRecruiters contract section 2). */
export interface PartnerConfiguration {
  readonly consentUrl: string;
  readonly consentDisplayMode: 'REDIRECT' | 'POPUP';
  readonly assessmentPackageListUrl: string;
  readonly singleAssessmentPackageUrl: string;
  readonly packageOrderUrl?: string;
  readonly inlineAssessmentPackageOrderUrl?: string;
  readonly oauthTokenUrl: string;
  readonly integrationDisableUrl?: string;
  readonly fields?: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  readonly supportedAssessmentTypes: readonly PackageType[];
}

const path = '/assessment-api/v202010/partner/configuration';

/** The configuration SmartRecruiters has of us, as it sent it; `not-found` when it has none. */
export async function readPartnerConfiguration(
  transport: Transport,
  token: string,
  timeoutMs: number,
): Promise<Answer<Record<string, unknown>>> {
  const headers = { authorization: `Bearer ${token}` };
  return expectBody(
    await transport.send({ method: 'GET', target: path, headers, timeoutMs }),
    (body) => body,
  );
}

/** Replaces the configuration SmartRecruiters has of us, for all companies, and returns what it stored. */
export async function savePartnerConfiguration(
  transport: Transport,
  token: string,
  configuration: PartnerConfiguration,
  timeoutMs: number,
): Promise<Answer<Record<string, unknown>>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify(configuration);
  return expectBody(
    await transport.send({ method: 'PUT', target: path, headers, body, timeoutMs }),
    (stored) => stored,
  );
}
