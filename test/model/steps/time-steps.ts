import type { App } from '@assay/contracts';
import type { Delivery } from '../product/stream.js';
import { type Step, step } from './step.js';

/** So many seconds pass. */
export function pass(seconds: number): Step {
  return step(`pass(${seconds})`, (_facts, product) => product.pass(seconds));
}

/** One app publishes, hears and works. */
export function turn(app: App, how: Delivery): Step {
  const words = Object.entries(how).flatMap(([name, isSo]) => (isSo ? [name] : []));
  return step(`turn(${[app, ...words].join(', ')})`, async (_facts, product) => {
    const one = product.app(app);
    await product.publish(one);
    await product.deliver(one, how);
    await product.work(one);
  });
}

/** All that follows without any time passing. */
export function settle(): Step {
  return step('settle()', (_facts, product) => product.settle());
}

/** Everything is published, and what nobody has consumed yet is gone. */
export function wipe(): Step {
  return step('wipe()', async (_facts, product) => {
    for (const app of product.all) await product.publish(app);
    product.stream.wipe();
  });
}

/** What did not arrive is published again. */
export function sweep(): Step {
  return step('sweep()', (_facts, product) => product.sweep());
}
