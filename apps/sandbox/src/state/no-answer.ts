/** Says in a few words why a call over HTTP had no answer. */
export function noAnswer(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const cause = error.cause instanceof Error ? error.cause.message : error.message;
  return `no answer: ${cause}`;
}
