import { Facts, type CompanyFacts } from './facts.js';
import { Product } from './product/product.js';

export const accountId = 'north';
export const packageId = 'backend';
export const expiryDays = 5;

/** The product with an account that two companies may connect to. */
export interface Beginning {
  readonly product: Product;
  /** Everything as in the beginning, with both companies connected. */
  readonly begin: () => Promise<Facts>;
}

/** Starts the product. */
export async function beginning(): Promise<Beginning> {
  const companies: CompanyFacts[] = [];
  const product = await Product.start(async (started) => {
    const apiKeys = await prepare(started);
    for (const [place, apiKey] of apiKeys.entries()) {
      const one = company(`company-${place}`, apiKey);
      await connect(started, one);
      companies.push(one);
    }
  });
  const begin = async (): Promise<Facts> => {
    await product.reset();
    return new Facts(
      companies.map(({ id, apiKey, live }) => ({ ...company(id, apiKey), live: live && { ...live } })),
    );
  };
  return { product, begin };
}

/** The company connects: SmartRecruiters knows another credential of ours from now on. */
export async function connect(product: Product, company: CompanyFacts): Promise<void> {
  await product.consent(company.id, company.apiKey);
  const issued = product.smartRecruiters.integrations.get(company.id);
  company.live = issued && { ...issued, token: '' };
}

function company(id: string, apiKey: string): CompanyFacts {
  return { id, apiKey, live: undefined, ended: [] };
}

async function prepare(product: Product): Promise<string[]> {
  const apiKeys: string[] = [];
  const engineUrl = `${product.smartRecruiters.url}/hook`;
  const put = async (path: string, json: object): Promise<void> => {
    const { status, body } = await product.call('PUT', `/v1/accounts/${accountId}${path}`, { json });
    if (status !== 200) throw new Error(`the account could not be prepared: ${JSON.stringify(body)}`);
  };
  await put('', { name: 'North Ltd', engineUrl });
  await product.settle();
  const part = { id: 'python', name: 'Python', description: 'Reading code', type: 'SKILL_TEST' };
  const offered = { id: packageId, name: 'Backend', description: 'Python', type: 'SKILL_TEST' };
  await put('/packages', { packages: [{ ...offered, durationMinutes: 45, assessments: [part] }] });
  await put('/policy', { expiryDays });
  for (const label of ['one', 'two']) {
    const { body } = await product.call('POST', `/v1/accounts/${accountId}/api-keys`, { json: { label } });
    apiKeys.push(String(body['apiKey']));
  }
  return apiKeys;
}
