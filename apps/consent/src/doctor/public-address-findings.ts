import {
  causeIn,
  type Finding,
  found,
  isCertificateFailure,
  isOwnMachine,
  lookAtAddress,
} from '@assay/runtime';
import type { ConsentConfig } from '../app.config.js';

type Settings = Pick<ConsentConfig, 'PUBLIC_URL' | 'SMARTRECRUITERS_API_URL'>;

/** Asks at PUBLIC_URL who is there: the gateway of this installation says its own address. */
export async function publicAddressFindings(config: Settings): Promise<Finding[]> {
  const { PUBLIC_URL: address, SMARTRECRUITERS_API_URL: theirs } = config;
  const isLocal = isOwnMachine(new URL(address).hostname) && !isOwnMachine(new URL(theirs).hostname);
  if (isLocal) return [found('public-url-local', address)];
  try {
    const { status, text } = await lookAtAddress(`${address}/.well-known/oauth-authorization-server`);
    // A proxy that has nobody behind it.
    if (status >= 502 && status <= 504)
      return [found('public-url-unreachable', `${address}: status ${status}`)];
    return issuerIn(text) === address ? [] : [found('public-url-foreign', `${address}: status ${status}`)];
  } catch (error) {
    return [failure(error, address)];
  }
}

function failure(error: unknown, address: string): Finding {
  const subject = `${address}: ${causeIn(error)}`;
  if (isCertificateFailure(error)) return found('public-url-untrusted', subject);
  return found(causeIn(error) === 'ENOTFOUND' ? 'public-url-nameless' : 'public-url-unreachable', subject);
}

function issuerIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { issuer?: unknown } | null)?.issuer;
  } catch {
    return undefined;
  }
}
