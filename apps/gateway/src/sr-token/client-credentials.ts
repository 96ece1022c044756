import { Problem } from '@assay/contracts';

/** A client's id and secret, as a token request carries them. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The credential of a token request, from its form or HTTP Basic but not both (RFC 6749 section 2.3.1). */
export function readClientCredentials(
  form: Readonly<Record<string, unknown>>,
  authorization?: string,
): ClientCredentials {
  const { client_id: clientId, client_secret: clientSecret } = withoutEmpty(form);
  if (authorization !== undefined) {
    if (clientSecret !== undefined)
      throw invalid('client_secret', 'must come once, in the form or the header');
    const basic = readBasic(authorization);
    if (clientId !== undefined && clientId !== basic.clientId)
      throw invalid('client_id', 'must equal that of the header');
    return basic;
  }
  if (typeof clientId !== 'string') throw invalid('client_id', 'is required');
  if (typeof clientSecret !== 'string') throw invalid('client_secret', 'is required');
  return { clientId, clientSecret };
}

/** The parameters that have a value: one without is as good as left out (RFC 6749 section 3.2). */
export function withoutEmpty(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
}

function readBasic(authorization: string): ClientCredentials {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization)?.[1];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  if (!id || !secret) throw new Problem('credential-refused');
  return { clientId: decodeFormText(id), clientSecret: decodeFormText(secret) };
}

// The RFC has both parts form-encoded before they are joined.
function decodeFormText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new Problem('credential-refused', {}, { cause });
  }
}

function invalid(name: string, message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: `/${name}`, message }] });
}
