/** Where an account's page is. */
export function accountPath(accountId: string): string {
  return `/console/accounts/${encodeURIComponent(accountId)}`;
}
