import { companies, type Company, nth } from './company.js';
import type { DatabaseServer } from './database-server.js';
import type { Placed } from './ledger.js';
import { Outside } from './outside.js';
import type { Parameters } from './parameters.js';
import { Product } from './product.js';
import type { Tree } from './tree.js';

/** What a run has for all of its measures. */
export interface Scene {
  readonly server: DatabaseServer;
  readonly folder: string;
  readonly now: Tree;
  readonly earlier: Tree | undefined;
  readonly parameters: Parameters;
  readonly say: (line: string) => void;
}

/** One row of the table: what was to be reached, and what everybody reached. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly now: string;
  readonly earlier?: string;
  readonly byHand?: string;
  readonly limit?: string;
}

/** What a measure found: rows for people, numbers for whoever compares them later. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly numbers: Readonly<Record<string, unknown>>;
}

/** One question to the product; it starts what it needs and leaves nothing running. */
export interface Measure {
  /** The word by which it is chosen. */
  readonly name: string;
  /** How it is measured, in a sentence or two. */
  readonly about: string;
  /** It looks at the product of now only, so that the earlier one need not be made. */
  readonly ofNow?: true;
  readonly run: (scene: Scene) => Promise<Outcome>;
}

/** A product with its companies. */
export interface Side {
  readonly name: 'now' | 'earlier';
  readonly product: Product;
  readonly companies: readonly Company[];
}

interface Beside {
  /** The earlier product runs, too. */
  readonly beside?: boolean;
  readonly count?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Several sides that run at the same time and work in turn, in one outside. */
export class Sides {
  private constructor(
    readonly outside: Outside,
    readonly all: readonly Side[],
  ) {}

  /** The product alone, or beside the earlier one where git has it. */
  static async start(
    scene: Scene,
    { beside = false, count = 20, settings = {} }: Beside = {},
  ): Promise<Sides> {
    const outside = await Outside.start();
    const sides: Side[] = [];
    for (const tree of beside && scene.earlier ? [scene.now, scene.earlier] : [scene.now]) {
      const product = await Product.start(tree, { ...scene, outside }, settings);
      sides.push({ name: tree.name, product, companies: await companies(product, outside, count) });
    }
    const all = new Sides(outside, sides);
    for (const side of sides) await warm(all, side);
    return all;
  }

  /** The product of now. */
  get now(): Side {
    const [now] = this.all;
    if (!now) throw new Error('nothing was started');
    return now;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { product } of this.all) await product[Symbol.asyncDispose]();
    await this.outside[Symbol.asyncDispose]();
  }
}

/** Two orders of each company: connections are open, statements prepared, code compiled. */
async function warm({ outside }: Sides, { companies: all }: Side): Promise<void> {
  for (const company of [...all, ...all]) {
    const placed = await company.order();
    if (placed.status !== 202) throw new Error(`an order was answered ${placed.status}`);
    await outside.ledger.until(placed, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
  }
}

/** Does it for each side in turn, so many times: what the machine does meanwhile happens to all of them. */
export async function inTurn<T>(
  sides: readonly Side[],
  rounds: number,
  work: (side: Side, round: number) => Promise<T>,
): Promise<Map<Side['name'], T[]>> {
  const found = new Map<Side['name'], T[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const side of sides) found.get(side.name)?.push(await work(side, round));
  return found;
}

/** An order that went all its way: every table has rows of it. */
export async function wholeStory({ now, outside }: Sides): Promise<Placed> {
  const company = nth(now.companies, 0);
  const order = await company.order();
  await outside.ledger.until(order, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
  await company.report(order);
  await outside.ledger.until(order, ({ completedAt }) => completedAt !== undefined);
  // Ordering hears last that SmartRecruiters has it.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return order;
}
