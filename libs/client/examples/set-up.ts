// What an engine needs before its first order: an account, its packages, an API key for the account's admin, and a token of its own.
//   TOKEN=… node set-up.ts   prints the API key, and leaves what engine.ts needs in engine.env; running it again changes nothing
import { writeFileSync } from 'node:fs';
import { assayClient, type Schemas } from '@assay/client';

const { ASSAY = 'http://localhost:3000', TOKEN = '', ACCOUNT = 'acme', PORT = '5055' } = process.env;
const assay = assayClient({ baseUrl: ASSAY, token: TOKEN });
const path = { accountId: ACCOUNT };

/** What was answered; a failure is a problem, which says what is wrong. */
function done<T>({ data, error }: { data?: T; error?: Schemas['Problem'] }): T {
  if (error) throw new Error(`${error.code}: ${error.title} ${JSON.stringify(error.errors ?? '')}`);
  return data as T;
}

/** A call that makes something makes it once, however often it is sent under this name. */
const once = (name: string) => ({ 'Idempotency-Key': `${ACCOUNT}-${name}` });

const packageOf = (id: string, name: string, part: string): Schemas['CatalogPackage'] => ({
  id,
  name,
  description: 'One short test, 20 minutes',
  type: 'SKILL_TEST',
  durationMinutes: 20,
  assessments: [{ id: part, name: part, description: '20 questions', type: 'SKILL_TEST' }],
});

const account = {
  name: 'Acme Ltd',
  engineUrl: `http://localhost:${PORT}/webhooks`,
  ownerEmail: 'owner@acme.example',
};
const { webhookSecret } = done(
  await assay.PUT('/v1/accounts/{accountId}', { params: { path }, body: account }),
);

const packages = [packageOf('backend', 'Backend', 'python'), packageOf('licensed', 'Nobody’s', 'sql')];
done(await assay.PUT('/v1/accounts/{accountId}/packages', { params: { path }, body: { packages } }));

const { apiKey } = done(
  await assay.POST('/v1/accounts/{accountId}/api-keys', {
    params: { path, header: once('first-key') },
    body: { label: 'first' },
  }),
);

const { token } = done(
  await assay.POST('/v1/tokens', {
    params: { header: once('engine-token') },
    body: { name: 'engine', scopes: ['read', 'write'], accountIds: [ACCOUNT] },
  }),
);

const settings = { ASSAY, TOKEN: token, SECRET: webhookSecret, PORT };
const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
writeFileSync('engine.env', lines.join(''), { mode: 0o600 });
console.log(`The API key for the consent page: ${apiKey}`);
