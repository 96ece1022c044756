import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import type { Bus } from '@assay/messaging';

/** Throws for a company of another account as for one that is not connected. */
export async function requireOwnCompany(bus: Bus, accountId: string, companyId: string): Promise<void> {
  const connection = await bus.ask(showConnection, { companyId });
  if (connection.accountId !== accountId) throw new Problem('company-not-connected', { companyId });
}
