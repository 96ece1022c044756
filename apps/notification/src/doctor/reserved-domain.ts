const reserved = /(^|\.)(example|example\.(com|net|org)|test|invalid|localhost)$/;

/** True for a domain that nobody can own, kept for examples and tests (RFC 2606, RFC 6761). */
export function isReserved(domain: string): boolean {
  return reserved.test(domain);
}
