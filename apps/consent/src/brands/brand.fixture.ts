import type { ConsentApp } from '../consent-app.fixture.js';
import { SaveAccount } from '../accounts/save-account.js';

/** Accounts that brands may be saved for. */
export async function accounts(app: ConsentApp, ...accountIds: string[]): Promise<void> {
  for (const accountId of accountIds)
    await app.get(SaveAccount).run({ accountId, name: accountId, engineUrl: 'https://engine.example/hook' });
  await app.db.sql('DELETE FROM outbox');
}

/** Bytes that stand for a picture; what is in them is the gateway's business. */
export const picture = (text: string) => ({
  png: Buffer.from(text).toString('base64'),
  width: 200,
  height: 50,
});
