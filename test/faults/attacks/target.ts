import type { World } from '../../journeys/world.fixture.js';
import type { Stage } from '../stage/stage.js';

/** As much of an installation as an attacker, and whoever looks at what came of it, meets. */
export type Target = Pick<
  World,
  'gatewayUrl' | 'sandboxUrl' | 'vendorToken' | 'encryptionKey' | 'sandbox' | 'vendor' | 'sql'
>;

/** A stage as a target; what is sealed is opened with the key of consent. */
export function targetOf({ installation, database, outside }: Stage): Target {
  const { settings, settingsOf } = installation;
  return {
    ...outside,
    gatewayUrl: settings['PUBLIC_URL'] ?? '',
    sandboxUrl: settings['SMARTRECRUITERS_API_URL'] ?? '',
    vendorToken: settings['VENDOR_API_TOKEN'] ?? '',
    encryptionKey: settingsOf.consent['ENCRYPTION_KEY'] ?? '',
    sql: (text) => database.sql(text),
  };
}

/** What is owed to engines that attackers named is owed no longer: nobody runs them, and it would be tried for days. */
export async function forgetEngines(target: Target): Promise<void> {
  await target.sql(
    `UPDATE ordering.webhooks SET due_at = NULL, leased_until = NULL, outcome = 'failed'
      WHERE order_id IS NULL AND due_at IS NOT NULL`,
  );
}
