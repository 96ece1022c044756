import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import type { Order } from './order.entity.js';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenBytes = 32;
const tokenLength = 43;

/** Makes and recognises the secret in a candidate's link: whoever has the link is the candidate. */
@Injectable()
export class CandidateLinks {
  private readonly pepper: KeyObject;

  constructor(
    private readonly config: OrderingConfig,
    private readonly vault: Vault,
  ) {
    this.pepper = createSecretKey(this.vault.derive('candidate-link'));
  }

  /** A new token of 256 random bits: sealed for the mail that carries it, hashed for the visit that brings it back. */
  create(orderId: string): { sealed: string; hash: string } {
    const token = encode(randomBytes(tokenBytes));
    return { sealed: this.vault.seal(token, linkPurpose(orderId)), hash: this.hashOf(token) };
  }

  /** The token of an order's link. */
  open(order: { readonly id: string; readonly linkToken: string }): string {
    return this.vault.open(order.linkToken, linkPurpose(order.id));
  }

  /** Where the candidate goes. */
  address(order: Pick<Order, 'id' | 'kind' | 'linkToken'>): string {
    return `${this.config.PUBLIC_URL}/${order.kind === 'inline' ? 'i' : 'c'}/${this.open(order)}`;
  }

  /** Where the engine sends the browser of an inline order's candidate when done; nothing for other orders. */
  returnUrl(order: Pick<Order, 'id' | 'kind' | 'linkToken'>): string | undefined {
    return order.kind === 'inline' ? `${this.address(order)}/done` : undefined;
  }

  /** What the token is kept as. */
  hashOf(token: string): string {
    return createHmac('sha256', this.pepper).update(token).digest('hex');
  }
}

/** What the token of an order's link is sealed for. */
export function linkPurpose(orderId: string): string {
  return `ordering.orders.link_token:${orderId}`;
}

function encode(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  while (text.length < tokenLength) {
    text = base62.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text;
}
