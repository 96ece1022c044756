import type { App } from '@assay/contracts';
import type { Death } from '../product/life.js';
import type { Facts } from '../facts.js';
import type { Product } from '../product/product.js';
import { correctOne } from './vendor-steps.js';
import { type Step, step } from './step.js';

/** What can be away. */
export const places = ['nats', 'smartrecruiters', 'engine', 'mail'] as const;
export type Place = (typeof places)[number];

/** How a call to SmartRecruiters can go wrong. */
export const troubles = [
  'lost-before',
  'lost-after',
  'late',
  'corrected',
  '500',
  '503',
  '429',
  '401',
  '403',
  '422',
] as const;
export type Trouble = (typeof troubles)[number];

/** How a message to the mail server can go wrong. */
export const mailTroubles = ['answer-lost', 'refused-for-now', 'late'] as const;
export type MailTrouble = (typeof mailTroubles)[number];

const pastEveryLease = 120;

/** A process of the app dies at one of its next statements, and another one takes its place. */
export function crash(app: App, death: Death): Step {
  const says = `crash(${app}, ${death.done ? 'after' : 'before'} statement ${death.at})`;
  return step(says, async (facts, product) => {
    facts.stumble(app);
    product.crash(app, death);
  });
}

/** A process of the app takes what is due and stands still. */
export function pause(app: App): Step {
  return step(`pause(${app})`, async (facts, product) => {
    facts.stumble(app);
    await product.hold(product.app(app));
  });
}

/** Processes that stood still go on. */
export function resume(): Step {
  return step('resume()', (_facts, product) => product.goOn());
}

/** Somebody cannot be reached from now on. */
export function away(place: Place): Step {
  return step(`away(${place})`, async (_facts, product) => setAway(product, place, true));
}

/** Everybody can be reached again. */
export function back(): Step {
  return step('back()', async (_facts, product) => {
    for (const place of places) setAway(product, place, false);
  });
}

function setAway(product: Product, place: Place, isAway: boolean): void {
  if (place === 'nats') product.wire.cut = isAway;
  if (place === 'smartrecruiters') product.smartRecruiters.away = isAway;
  if (place === 'engine') product.smartRecruiters.engineAway = isAway;
  if (place === 'mail') product.mailbox.away = isAway;
}

/** The next thing that SmartRecruiters is told about an order meets this. */
export function trouble(kind: Trouble): Step {
  return step(`trouble(${kind})`, async (facts, product) => {
    product.smartRecruiters.mishap = {
      ...(kind === 'lost-before' ? { lost: 'before' as const } : {}),
      ...(kind === 'lost-after' ? { lost: 'after' as const } : {}),
      ...(/^\d+$/.test(kind) ? { status: Number(kind) } : {}),
      ...(kind === '429' ? { retryAfter: 90 } : {}),
      ...(kind === 'corrected' ? { meanwhile: () => correctOne(facts, 0, product) } : {}),
      ...(kind === 'late' ? { meanwhile: () => othersGoOn(facts, product, 'results') } : {}),
    };
  });
}

/** The next message meets this at the mail server. */
export function mailTrouble(kind: MailTrouble): Step {
  return step(`mailTrouble(${kind})`, async (facts, product) => {
    product.mailbox.mishap =
      kind === 'late' ? { meanwhile: () => othersGoOn(facts, product, 'notification') } : kind;
  });
}

// Whoever waits for the answer slept past its lease.
async function othersGoOn(facts: Facts, product: Product, app: App): Promise<void> {
  facts.stumble(app);
  await product.pass(pastEveryLease);
  await product.work(product.app(app));
}
