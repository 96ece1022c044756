import type { Problem } from '@assay/contracts';
import type { AccountPolicy, FieldMapping, PlaceOrderRequest } from '@assay/contracts/ordering';
import { chosenBy } from '@assay/field-mappings';
import { deadlineAfter, profileAddress } from '@assay/orders';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import type { Order } from '../orders/order.entity.js';
import type { Package } from '../packages/package.entity.js';
import { EarlierOrders } from './earlier-orders.repository.js';
import { judgeRepeat } from './judge-repeat.js';
import type { OrderTerms } from './order-terms.js';
import { remindersOf } from './reminders.js';

/** What the account's rules make of an order: its terms, the order it shares its assessment with, or a refusal. */
export interface DecidedTerms {
  readonly terms: OrderTerms;
  readonly first: Order | undefined;
  readonly refusal: Problem | undefined;
}

/** By what an account's orders are judged. */
export interface Rules {
  readonly offered: Package | null;
  readonly policy: AccountPolicy;
  readonly mappings: readonly FieldMapping[];
}

const hourMs = 3_600_000;

/** Decides by the account's policy and its field mappings, as they are at this moment, on what terms an order is placed. */
@Injectable()
export class DecideTerms {
  constructor(
    private readonly earlier: EarlierOrders,
    private readonly config: OrderingConfig,
  ) {}

  async run(tx: Tx, request: PlaceOrderRequest, rules: Rules): Promise<DecidedTerms> {
    const { offered, policy, mappings } = rules;
    const chosen = chosenBy(mappings, request.fields);
    const repeat = looksBack(request, policy) ? await this.repeat(tx, request, policy) : firstTime;
    const terms: OrderTerms = {
      ...(repeat.first ? deadlineLike(repeat.first) : this.deadline(request, policy, offered)),
      lateResult: policy.lateResult ?? null,
      templateId: offered?.templateId ?? chosen.templateId ?? null,
      language: chosen.language ?? null,
      followsOrderId: repeat.first?.id ?? null,
      profileUrl: profileOf(request, policy),
    };
    return { terms, ...repeat };
  }

  private async repeat(
    tx: Tx,
    request: PlaceOrderRequest,
    { reorder = 'new-attempt', reorderAfterDays }: AccountPolicy,
  ): Promise<Pick<DecidedTerms, 'first' | 'refusal'>> {
    const earlier = await this.earlier.find(tx, request);
    return judgeRepeat(request, earlier, { reorder, ...(reorderAfterDays ? { reorderAfterDays } : {}) });
  }

  private deadline(
    request: PlaceOrderRequest,
    policy: AccountPolicy,
    offered: Package | null,
  ): Pick<OrderTerms, 'expiresAt' | 'reminders'> {
    const placedAt = new Date(request.receivedAt);
    if (request.inline) {
      const expiresAt = new Date(placedAt.getTime() + this.config.INLINE_LINK_HOURS * hourMs);
      return { expiresAt, reminders: [] };
    }
    const days = offered?.expiryDays ?? policy.expiryDays;
    if (days === undefined) return { expiresAt: null, reminders: [] };
    const expiresAt = deadlineAfter(placedAt, days, policy.quietHours?.timeZone);
    return { expiresAt, reminders: remindersOf(policy, placedAt, expiresAt) };
  }
}

/** Whether what was ordered before decides about this order, so that it is held until this one is recorded. */
export function looksBack(
  { inline }: PlaceOrderRequest,
  { reorder, reorderAfterDays }: AccountPolicy,
): boolean {
  return !inline && (reorderAfterDays !== undefined || (reorder ?? 'new-attempt') !== 'new-attempt');
}

const firstTime = { first: undefined, refusal: undefined } as const;

// Its own invitation reminds of nothing: the candidate is reminded once, by the order that came first.
function deadlineLike({ expiresAt }: Order): Pick<OrderTerms, 'expiresAt' | 'reminders'> {
  return { expiresAt, reminders: [] };
}

function profileOf({ candidate }: PlaceOrderRequest, { profileUrlTemplate }: AccountPolicy): string | null {
  return candidate.id === undefined ? null : profileAddress(profileUrlTemplate, candidate.id);
}
