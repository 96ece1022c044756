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

/**
 * The brand under which a page is shown: an account's over the installation's.
 *
 * It never fails and keeps no page waiting for longer than 300 ms: while consent is silent it is what was known last, else
 * neutral, and for ten seconds nobody asks again.
 */
@Injectable()
export class BrandOf {
  private readonly kept = new Map<string, Kept>();

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

  private async layer(accountId: string | undefined): Promise<BrandLayer> {
    const scope = accountId ?? '';
    const known = this.kept.get(scope);
    const now = this.clock.now().getTime();
    if (known && now < known.until) return known.layer;
    const named = accountId === undefined ? {} : { accountId };
    const asked = await this.bus.ask(showBrand, named, { timeoutMs: askingMs }).catch(() => undefined);
    const layer = asked ?? known?.layer ?? {};
    this.keep(scope, { layer, until: now + freshMs });
    return layer;
  }

  private keep(scope: string, kept: Kept): void {
    this.kept.delete(scope);
    this.kept.set(scope, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
  }
}
