import { randomUUID } from 'node:crypto';
import { open, send } from '../journeys/forms.fixture.js';
import type { Placed } from './ledger.js';
import type { Outside } from './outside.js';
import type { Product } from './product.js';

const MARGIN_MS = 60_000;
let number = 0;

/** A package of two assessments, as the vendor describes it. */
export function onePackage(id: string): object {
  const assessments = ['a-python', 'a-sql'].map((name) => ({
    id: name,
    name,
    description: '20 questions',
    type: 'SKILL_TEST',
  }));
  return { id, name: id, description: 'Two short tests', type: 'SKILL_TEST', assessments };
}

/** A company that is connected, as SmartRecruiters holds it. */
export class Company {
  private token = { text: '', goodUntil: 0 };

  private constructor(
    private readonly product: Product,
    private readonly outside: Outside,
    readonly companyId: string,
    readonly accountId: string,
  ) {}

  /** Makes an account with packages and a company, and has the company's admin go through the consent page. */
  static async connect(
    product: Product,
    outside: Outside,
    packages: readonly object[] = [onePackage('package-1')],
  ): Promise<Company> {
    number += 1;
    const [companyId, accountId] = [`company-${process.pid}-${number}`, `account-${process.pid}-${number}`];
    const engineUrl = `${outside.url}/engine/${accountId}`;
    const path = `/v1/accounts/${accountId}`;
    await must(product, 'PUT', path, { name: 'Northwind', engineUrl });
    await must(product, 'PUT', `${path}/packages`, { packages });
    const { apiKey } = await must(product, 'POST', `${path}/api-keys`, { label: 'Bench' });
    const page = await open(`${product.url}/sr/integration?companyId=${companyId}`);
    const confirm = await send(page, { apiKey: String(apiKey) });
    const last = confirm.html.includes('<form') ? await send(confirm) : confirm;
    if (last.status !== 200) throw new Error(`the consent ended with ${last.status}: ${last.html}`);
    return new Company(product, outside, companyId, accountId);
  }

  /** Asks for a token, as SmartRecruiters does. */
  async askToken(): Promise<{ text: string; goodUntil: number }> {
    const { clientId, clientSecret } = this.outside.issued.get(this.companyId) ?? {};
    const form = {
      grant_type: 'client_credentials',
      client_id: clientId ?? '',
      client_secret: clientSecret ?? '',
    };
    const { status, text } = await this.product.gateway.call('POST', '/sr/oauth/token', { form });
    if (status !== 200) throw new Error(`a token was answered ${status} ${text}`);
    const body = JSON.parse(text) as { access_token: string; expires_in: number };
    return {
      text: body.access_token,
      goodUntil: performance.now() + body.expires_in * 1000 - MARGIN_MS,
    };
  }

  /** What a call of SmartRecruiters for this company carries. */
  async headers(): Promise<Record<string, string>> {
    if (this.token.goodUntil < performance.now()) this.token = await this.askToken();
    return { authorization: `Bearer ${this.token.text}` };
  }

  /** Orders a package for somebody new; resolves with the answer. */
  async order(dueAt: number = performance.now()): Promise<Placed> {
    const { ledger, url } = this.outside;
    const headers = await this.headers();
    const orderId = randomUUID();
    const email = `c-${orderId}@example.org`;
    const placed = ledger.add({ email, orderId, companyId: this.companyId, dueAt });
    const json = orderBody(`${url}/assessment-api/v202010/orders/${orderId}/results`, email, this.companyId);
    // No answer at all is no 202, and no reason to stop.
    const { status } = await this.product.gateway
      .call('POST', '/sr/packages/orders', { headers, json })
      .catch(() => ({ status: 0 }));
    ledger.answered(placed, status);
    return placed;
  }

  /** Orders the package with which an application ends; resolves with the answer's status. */
  async orderInline(): Promise<number> {
    const { url } = this.outside;
    const orderId = randomUUID();
    const headers = await this.headers();
    const results = `${url}/assessment-api/v202010/orders/${orderId}/results`;
    const { requester: _nobody, ...body } = orderBody(results, `i-${orderId}@example.org`, this.companyId);
    const json = { ...body, completedAssessmentCallbackUrl: `${url}/done/${orderId}` };
    return (await this.product.gateway.call('POST', '/sr/packages/inline/orders', { headers, json })).status;
  }

  /** The vendor's engine reports the result. */
  async report(order: Placed, dueAt: number = performance.now()): Promise<void> {
    order.reportedAt = dueAt;
    const json = { score: 74, scoreLabel: 'Pass', assessments: [{ id: 'a-python', score: 80 }] };
    const path = `/v1/orders/${order.productId}/result`;
    await must(this.product, 'PUT', path, json);
  }
}

/** What SmartRecruiters sends. */
export function orderBody(resultCallbackURL: string, email: string, companyId: string) {
  const jobId = '9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d';
  return {
    resultCallbackURL,
    candidate: {
      id: randomUUID(),
      email,
      firstName: 'Ola',
      lastName: 'Nowak',
      applicationLanguage: 'en',
    },
    job: { id: jobId },
    requester: { userId: '5f0000000000000000000001', email: 'recruiter@example.org' },
    assessmentPackageId: 'package-1',
    jobId,
    companyId,
  };
}

/** Connects so many companies, one after the other. */
export async function companies(product: Product, outside: Outside, count: number): Promise<Company[]> {
  const connected: Company[] = [];
  for (let one = 0; one < count; one += 1) connected.push(await Company.connect(product, outside));
  return connected;
}

/** In turn. */
export function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is none');
  return item;
}

async function must(
  product: Product,
  method: 'PUT' | 'POST',
  path: string,
  json: object,
): Promise<Record<string, unknown>> {
  const { status, text } = await product.gateway.call(method, path, { headers: product.vendor, json });
  if (status >= 300) throw new Error(`${method} ${path} was answered ${status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
