import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { packageId } from '../beginning.js';
import type { CompanyFacts, Facts, OrderFacts, Shown } from '../facts.js';
import { isAccepted, nameBegins } from '../facts.js';
import type { Product } from '../product/product.js';
import { type Step, step, withOrder } from './step.js';

const sweptWithin = 61;

/** A recruiter of the company orders. */
export function order(company: number): Step {
  const isConnected = (facts: Readonly<Facts>): boolean => facts.company(company).live !== undefined;
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const { id, live } = facts.company(company);
    if (live) await post(product, begin(facts, product, id), live);
  };
  return step(`order(${company})`, does, isConnected);
}

/** SmartRecruiters posts the same order once more. */
export function orderAgain(place: number): Step {
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const known = facts.order(place);
    const { live } = companyOf(facts, known.company);
    if (live) await post(product, known, live);
  };
  return step(`orderAgain(${place})`, does, withOrder);
}

/** Another order comes under the id of one. */
export function orderOtherwise(place: number): Step {
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const known = facts.order(place);
    const { live } = companyOf(facts, known.company);
    if (!live || !isAccepted(known) || known.erased !== 'no') return;
    const token = await tokenOf(product, live);
    const other = { ...known.body, job: { id: 'another-job' } };
    const { status } = await product.call('POST', '/sr/packages/orders', { token, json: other });
    expect([409, 401, 403, 503, 0], 'another order under the id of one that was accepted').toContain(status);
  };
  return step(`orderOtherwise(${place})`, does, withOrder);
}

/** A company orders for another one. */
export function orderForAnother(company: number): Step {
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const { live } = facts.company(company);
    if (!live) return;
    const foreign = begin(facts, product, facts.company(company + 1).id);
    const token = await tokenOf(product, live);
    const { status } = await product.call('POST', '/sr/packages/orders', { token, json: foreign.body });
    foreign.answers.push(status);
    expect([401, 403, 503, 0], 'an order for another company').toContain(status);
  };
  return step(`orderForAnother(${company})`, does);
}

/** Somebody tries what has ended: a credential, and a token that was got before. */
export function tryEnded(company: number): Step {
  const has = (facts: Readonly<Facts>): boolean => facts.company(company).ended.length > 0;
  const does = async (facts: Facts, product: Product): Promise<void> => {
    const { id, ended } = facts.company(company);
    const isHeard = await hasBeenHeard(product);
    for (const shown of ended) {
      const { status } = await askToken(product, shown);
      // While nobody can be asked, who showed it before gets the token of before.
      if (!product.wire.cut) expect([400, 401, 503, 0], 'a credential that has ended').toContain(status);
      if (shown.token === '') continue;
      const tried = begin(facts, product, id);
      tried.withoutAuthority = isHeard ? 'yes' : 'maybe';
      const answer = await product.call('POST', '/sr/packages/orders', {
        token: shown.token,
        json: tried.body,
      });
      tried.answers.push(answer.status);
    }
  };
  return step(`tryEnded(${company})`, does, has);
}

// What ends is heard of within seconds, where nobody is away and nothing stumbles.
async function hasBeenHeard(product: Product): Promise<boolean> {
  await product.settle();
  await product.pass(sweptWithin);
  await product.sweep();
  await product.settle();
  const dead = await product.rows('ordering', 'SELECT FROM dead_letters');
  return product.isWell && dead.length === 0;
}

/** Gets a token, and keeps it. */
export async function tokenOf(product: Product, shown: Shown): Promise<string> {
  const { status, body } = await askToken(product, shown);
  if (status === 200) shown.token = String(body['access_token']);
  return shown.token;
}

function askToken(product: Product, { clientId, clientSecret }: Shown): ReturnType<Product['call']> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  return product.call('POST', '/sr/oauth/token', { token: '', form });
}

async function post(product: Product, known: OrderFacts, live: Shown): Promise<void> {
  const token = await tokenOf(product, live);
  if (token === '') return;
  known.withoutAuthority = 'no';
  const { status, body } = await product.call('POST', '/sr/packages/orders', { token, json: known.body });
  if (isAccepted(known) && known.erased === 'no')
    expect([202, 401, 503, 0], `an order that was accepted comes again: ${JSON.stringify(body)}`).toContain(
      status,
    );
  known.answers.push(status);
}

function companyOf(facts: Facts, id: string): CompanyFacts {
  const found = facts.companies.find((company) => company.id === id);
  if (!found) throw new Error('an order is of a company');
  return found;
}

function begin(facts: Facts, product: Product, companyId: string): OrderFacts {
  const id = randomUUID();
  const name = `${nameBegins}${id.slice(0, 8)}`;
  const email = `${name}@example.org`;
  product.smartRecruiters.orders.set(id, companyId);
  const body = {
    resultCallbackURL: `${product.smartRecruiters.url}/assessment-api/v202010/orders/${id}/results`,
    companyId,
    assessmentPackageId: packageId,
    candidate: { id: randomUUID(), email, firstName: 'Ola', lastName: name, applicationLanguage: 'en' },
    job: { id: 'job' },
    requester: { userId: 'recruiter', email: 'recruiter@example.com' },
    fields: {},
  };
  const fresh = {
    started: 'no',
    cancelled: 'no',
    erased: 'no',
    invitedAnew: false,
    letters: 0,
    lettersAtCancel: undefined,
  } as const;
  const known = {
    id,
    company: companyId,
    body,
    email,
    name,
    placedAt: product.elapsed,
    answers: [],
    results: [],
    ...fresh,
  };
  const order: OrderFacts = { ...known, withoutAuthority: 'no', toldAgain: 0 };
  facts.orders.push(order);
  return order;
}
