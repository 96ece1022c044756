import type { ProblemCode } from '@assay/contracts';

/** The errors of RFC 6749 section 5.2; whatever else is wrong with a token request is an invalid request. */
export const tokenErrors: Readonly<Partial<Record<ProblemCode, string>>> = {
  'credential-refused': 'invalid_client',
  'connection-draining': 'invalid_client',
  'company-not-connected': 'invalid_client',
  'grant-type-unsupported': 'unsupported_grant_type',
  'scope-unknown': 'invalid_scope',
  'too-many-requests': 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
  internal: 'server_error',
};
