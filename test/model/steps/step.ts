import type fc from 'fast-check';
import type { Facts } from '../facts.js';
import { holdsAlways } from '../holds-always.js';
import type { Product } from '../product/product.js';

export type Step = fc.AsyncCommand<Facts, Product>;

/** One step of a story: what is done, and after it what has to hold at any time. */
export function step(
  says: string,
  does: (facts: Facts, product: Product) => Promise<void>,
  isPossible: (facts: Readonly<Facts>) => boolean = () => true,
): Step {
  return {
    check: isPossible,
    run: async (facts, product) => {
      product.doing = says;
      await does(facts, product);
      await holdsAlways(facts, product);
    },
    toString: () => says,
  };
}

/** Where there is an order. */
export const withOrder = ({ orders }: Readonly<Facts>): boolean => orders.length > 0;
