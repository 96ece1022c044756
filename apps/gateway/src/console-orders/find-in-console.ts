import { accountIdPattern, Problem } from '@assay/contracts';
import {
  listOrders,
  type ListOrdersRequest,
  type OrderPage,
  type OrderReply,
  showOrder,
} from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { orderStatuses } from '@assay/orders';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';

/** What is looked for: a text in the one box, and one of the views. */
export interface ConsoleSearch {
  readonly text: string;
  readonly view: string | undefined;
  readonly cursor: string | undefined;
}

const pageSize = 50;
const longestId = 128;

/** Finds orders by what support has in hand. */
@Injectable()
export class FindInConsole {
  constructor(private readonly bus: Bus) {}

  /** The orders that a text can mean: an order, an account, a company, a candidate or a status by its id or name, the newest first. */
  async run({ text, view, cursor }: ConsoleSearch): Promise<OrderPage> {
    const status = orderStatuses.find((one) => one === view);
    const more = {
      limit: pageSize,
      ...(status ? { status } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    };
    if (text === '') return this.bus.ask(listOrders, more);
    if (isUUID(text)) return { items: await this.one(text) };
    const named = orderStatuses.find((one) => one === text);
    if (named) return this.bus.ask(listOrders, { ...more, status: named });
    if (text.length > longestId) return { items: [] };
    // One page of each is all: a page of several lists has no end to go on from.
    const pages = await Promise.all(
      meanings(text).map((meaning) => this.bus.ask(listOrders, { ...more, ...meaning })),
    );
    const found = pages.flatMap(({ items }) => items).map((order) => [order.orderId, order] as const);
    return {
      items: [...new Map(found).values()].sort((left, right) => right.placedAt.localeCompare(left.placedAt)),
    };
  }

  private async one(orderId: string): Promise<OrderReply[]> {
    try {
      return [await this.bus.ask(showOrder, { orderId: orderId.toLowerCase() })];
    } catch (error) {
      if (error instanceof Problem && error.code === 'order-not-found') return [];
      throw error;
    }
  }
}

function meanings(text: string): ListOrdersRequest[] {
  return [
    ...(accountIdPattern.test(text) ? [{ accountId: text }] : []),
    { companyId: text },
    { candidateId: text },
  ];
}
