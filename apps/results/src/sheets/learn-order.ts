import { Problem } from '@assay/contracts';
import { type AccountPolicy, type OrderSheet, showOrderSheet } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { PlacedSheet } from './result-sheet.entity.js';
import { Sheets } from './sheets.repository.js';

/** An order that was found, here or by asking ordering. */
export interface FoundOrder {
  readonly orderId: string;
  readonly accountId: string;
  /** What ordering said, where we knew nothing. */
  readonly asked?: OrderSheet;
}

/** Finds out about an order whose event may still be on its way. */
@Injectable()
export class LearnOrder {
  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly sheets: Sheets,
  ) {}

  /** The order, from ordering where it is not known here; never call it within a transaction. */
  async ask(orderId: string): Promise<FoundOrder> {
    const sheet = await this.database.read((tx) => this.sheets.find(tx, orderId));
    if (sheet?.isPlaced()) return { orderId, accountId: sheet.accountId };
    const asked = await this.bus.ask(showOrderSheet, { orderId });
    return { orderId, accountId: asked.accountId, asked };
  }

  /** The order's sheet, locked, unless its candidate was erased, following the account's policy where that is known. */
  async claim(tx: Tx, { orderId, asked }: FoundOrder, policy?: AccountPolicy): Promise<PlacedSheet> {
    const sheet = await this.sheets.claim(tx, orderId);
    if (sheet.erasedAt !== null) throw new Problem('order-erased', { orderId });
    if (asked) sheet.learn(asked);
    if (policy) sheet.follow(policy);
    if (asked ?? policy) await this.sheets.save(tx, sheet);
    if (!sheet.isPlaced()) throw new Problem('order-not-found', { orderId });
    return sheet;
  }
}
