import { type Brand, type BrandLayer, mergeBrand } from '@assay/brand';
import { showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

interface Kept {
  readonly layer: BrandLayer;
  readonly until: number;
}

const askingMs = 300;
const freshMs = 10_000;
const mostKept = 1000;
const linked = /^\/(?:[ci]|([rt]))\/([\w.~-]+)/;

/**
 * The brand under which a page is shown: an account's over the installation's.
 *
 * It never fails and keeps no page waiting for longer than 300 ms: while consent is silent it is what was known last, else
 * neutral, and for ten seconds nobody asks again.
 */
@Injectable()
export class BrandOf {
  private readonly kept = new Map<string, Kept>();
  private readonly accountsOfLinks = new Map<string, string>();

  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
  ) {}

  /** Returns the brand of the account, or of the installation where none is named. */
  async account(accountId?: string): Promise<Brand> {
    const layers = await Promise.all(
      [...(accountId === undefined ? [] : [accountId]), undefined].map((one) => this.layer(one)),
    );
    return mergeBrand(this.config.PUBLIC_URL, layers);
  }

  /**
   * The brand behind a link: that of its account, which is remembered for what has to be said there without knowing it.
   *
   * Without an account it is the one that was last seen there, else the installation's; never another account's.
   */
  async behind(url: string, accountId?: string): Promise<Brand> {
    const [, door = 'c', token] = linked.exec(url) ?? [];
    if (token === undefined) return this.account(accountId);
    const link = `${door}/${token}`;
    const known = accountId ?? this.accountsOfLinks.get(link);
    if (known !== undefined) keep(this.accountsOfLinks, link, known);
    return this.account(known);
  }

  private async layer(accountId: string | undefined): Promise<BrandLayer> {
    const scope = accountId ?? '';
    const known = this.kept.get(scope);
    const now = this.clock.now().getTime();
    if (known && now < known.until) return known.layer;
    const named = accountId === undefined ? {} : { accountId };
    const asked = await this.bus.ask(showBrand, named, { timeoutMs: askingMs }).catch(() => undefined);
    const layer = asked ?? known?.layer ?? {};
    keep(this.kept, scope, { layer, until: now + freshMs });
    return layer;
  }
}

function keep<T>(all: Map<string, T>, name: string, value: T): void {
  all.delete(name);
  all.set(name, value);
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
}
