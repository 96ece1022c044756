import type { Answer } from './answer.js';
import type { Credential } from './credential.js';
import { expectBody } from './expect-body.js';
import type { Transport } from './transport.js';

/** A bearer token and how many seconds it lives from now. */
export interface SmartRecruitersToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

// Whatever they say: it ends up in a date.
const longestSeconds = 86_400;

// It comes back to them in a header, which holds nothing else (RFC 6749 appendix A.12).
const sendable = /^[\x20-\x7e]+$/;

/** Obtains a token by client credentials (SmartRecruiters contract section 1.1); a wrong credential is `unauthorized`. */
export async function fetchToken(
  transport: Transport,
  target: string,
  credential: Credential,
  timeoutMs: number,
): Promise<Answer<SmartRecruitersToken>> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credential.clientId,
    client_secret: credential.clientSecret,
  });
  const answer = await transport.send({
    method: 'POST',
    target,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    timeoutMs,
  });
  // RFC 6749 section 5.2 allows 400 for a credential that is not valid.
  const wrongClient =
    answer.kind === 'rejected' && /"(invalid|unauthorized)_client"/.test(answer.bodyExcerpt ?? '');
  if (answer.kind !== 'accepted' && wrongClient) return { ...answer, kind: 'unauthorized' };
  return expectBody(answer, ({ access_token: accessToken, expires_in: expiresIn }) => {
    const seconds = Number(expiresIn);
    return typeof accessToken === 'string' && sendable.test(accessToken) && seconds > 0
      ? { accessToken, expiresInSeconds: Math.floor(Math.min(seconds, longestSeconds)) }
      : undefined;
  });
}
