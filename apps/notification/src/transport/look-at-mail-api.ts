import { causeIn, isCertificateFailure, lookAtAddress } from '@assay/runtime';

/** How the provider was found; `certificate` where it shows one that this process does not trust. */
export type MailApiLook =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unreachable' | 'key-refused' | 'certificate'; readonly cause: string };

/**
 * Asks the provider for something that sends nothing; it never throws.
 *
 * A key that may send and nothing else is refused there too, but by another name than one that is not theirs
 * (https://resend.com/docs/api-reference/errors, read 2026-12-01).
 */
export async function lookAtMailApi(url: string, apiKey: string): Promise<MailApiLook> {
  try {
    const address = `${url.replace(/\/+$/, '')}/domains`;
    const { status, text } = await lookAtAddress(address, { authorization: `Bearer ${apiKey}` });
    if (status === 200 || (status === 401 && /"restricted_api_key"/.test(text))) return { kind: 'ready' };
    const isAboutKey = status === 401 || status === 403 || (status === 400 && /api.?key/i.test(text));
    return { kind: isAboutKey ? 'key-refused' : 'unreachable', cause: String(status) };
  } catch (error) {
    return { kind: isCertificateFailure(error) ? 'certificate' : 'unreachable', cause: causeIn(error) };
  }
}
