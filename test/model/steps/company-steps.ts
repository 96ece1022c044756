import { expect } from 'vitest';
import { connect } from '../beginning.js';
import type { CompanyFacts, Facts } from '../facts.js';
import type { Product } from '../product/product.js';
import { tokenOf } from './ordering-steps.js';
import { type Step, step } from './step.js';

/** The company's admin switches us off in SmartRecruiters. */
export function disconnect(place: number): Step {
  const isConnected = (facts: Readonly<Facts>): boolean => facts.company(place).live !== undefined;
  return step(`disconnect(${place})`, (facts, product) => end(facts.company(place), product), isConnected);
}

async function end(company: CompanyFacts, product: Product): Promise<void> {
  const { live } = company;
  if (!live) return;
  const token = await tokenOf(product, live);
  const { status } = await product.call('DELETE', `/sr/integrations/companies/${company.id}`, { token });
  expect([204, 401, 503, 0], 'a company is disconnected').toContain(status);
  if (status !== 204) return;
  product.smartRecruiters.disconnect(company.id);
  company.ended.push(live);
  company.live = undefined;
}

/** The company's admin connects it again with the same key. */
export function reconnect(place: number): Step {
  const isOff = (facts: Readonly<Facts>): boolean => facts.company(place).live === undefined;
  const does = async (facts: Facts, product: Product): Promise<void> => {
    // Who is not let in tries again another day.
    await connect(product, facts.company(place)).catch((error: unknown) => product.note(error));
  };
  return step(`reconnect(${place})`, does, isOff);
}

/** Tokens are signed by another key from now on. */
export function rotateKeys(): Step {
  return step('rotateKeys()', (_facts, product) => product.rotateSigningKeys());
}
