const address = /^[^\s@"<>(),;:{}=]+@[^\s@"<>(),;:{}=]+$/;
// Only where a run of such characters begins: from each of them on, it would take the square of the header's length.
const found = /(?<![^\s@"<>(),;:{}=])[^\s@"<>(),;:{}=]+@[^\s@"<>(),;:{}=]+/;

/**
 * The address of the recruiter who asks, from SmartRecruiters' `requester` header, or nothing.
 *
 * The header's form is unknown (SmartRecruiters contract UNK-07): a JSON object, `email,a@b`, `email=a@b`, a bare
 * address, each also percent-encoded.
 */
export function readRequester(header: string | readonly string[] | undefined): string | undefined {
  const text = decoded(typeof header === 'string' ? header : (header?.[0] ?? ''));
  return ofJson(text) ?? found.exec(text)?.[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function ofJson(text: string): string | undefined {
  try {
    const { email } = Object(JSON.parse(text)) as { email?: unknown };
    return typeof email === 'string' && address.test(email) ? email : undefined;
  } catch {
    return undefined;
  }
}
