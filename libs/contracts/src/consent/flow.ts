import { IsBoolean } from 'class-validator';
import { defineRequest } from '../contract.js';
import { AccountId, Id, Optional, Text } from '../shapes.js';
import { SafeUrl } from '../safe-url.js';

export class OpenConsentFlowRequest {
  @Id() companyId: string;
  /** Where SmartRecruiters wants the browser back; only in REDIRECT mode. */
  @Optional() @Text(2000) redirect?: string;
}

export class ConsentFlow {
  /** The sealed, single-use, ten-minute state of the consent page. */
  @Text(4000) flow: string;
}

export const openConsentFlow = defineRequest({
  owner: 'consent',
  name: 'open-consent-flow',
  summary: 'A sealed flow for one company; refuses an address to return to that is not SmartRecruiters’.',
  request: OpenConsentFlowRequest,
  reply: ConsentFlow,
  ofCompany: true,
  problems: ['redirect-refused'],
});

export class CheckApiKeyRequest extends ConsentFlow {
  @Text(256) apiKey: string;
}

/** Who would be connected to whom. */
export class ConsentPreview extends ConsentFlow {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @Text(255) accountName: string;
  @Optional() @SafeUrl() redirect?: string;
  /** Not given any more: whose a company was is nobody's business here. */
  @Optional() @Text(255) previousAccountName?: string;
  /** True when the company was connected to another account until now; which one is nobody's business here. */
  @Optional() @IsBoolean() moved?: boolean;
}

export const checkApiKey = defineRequest({
  owner: 'consent',
  name: 'check-api-key',
  summary: 'The account behind a pasted API key; nothing is connected yet. At most five tries per flow.',
  request: CheckApiKeyRequest,
  reply: ConsentPreview,
  problems: [
    'api-key-refused',
    'api-key-in-use',
    'api-key-of-another-company',
    'company-connected-elsewhere',
    'company-reserved',
    'connection-held',
    'consent-flow-expired',
    'too-many-tries',
    'too-many-requests',
  ],
});

/** For whom a flow was confirmed. */
export class ConfirmedConsentFlow {
  @Id() companyId: string;
  @AccountId() accountId: string;
}

export const showConsentFlow = defineRequest({
  owner: 'consent',
  name: 'show-consent-flow',
  summary: 'Whom a flow on which a key was found would connect; looking uses nothing up.',
  request: ConsentFlow,
  reply: ConfirmedConsentFlow,
  problems: ['consent-flow-expired'],
});

export class GivenConsent {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @Text(255) accountName: string;
  @Optional() @SafeUrl() redirect?: string;
  /** Whether SmartRecruiters accepted the new credential when it was tried at once. */
  @IsBoolean() healthy: boolean;
  /** True when somebody else tried to connect the company as well: it may order only when the vendor has confirmed it. */
  @Optional() @IsBoolean() held?: boolean;
}

export const giveConsent = defineRequest({
  owner: 'consent',
  name: 'give-consent',
  summary:
    'Exchanges credentials with SmartRecruiters and activates the connection, or leaves everything as it was.',
  request: ConsentFlow,
  reply: GivenConsent,
  problems: [
    'api-key-refused',
    'api-key-in-use',
    'api-key-of-another-company',
    'company-connected-elsewhere',
    'company-reserved',
    'connection-held',
    'consent-flow-expired',
    'too-many-requests',
    'company-already-connected',
    'company-not-consented',
    'partner-not-configured',
    'smartrecruiters-unavailable',
  ],
});
