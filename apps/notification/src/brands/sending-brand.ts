import { type Brand, type BrandLayer, mergeBrand } from '@assay/brand';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { Brands } from './brands.repository.js';

/** The brand under which a mail leaves. */
@Injectable()
export class SendingBrand {
  constructor(
    private readonly brands: Brands,
    private readonly config: NotificationConfig,
  ) {}

  /** Returns the brand of the account over that of the installation; the latter alone where no account is known. */
  async of(tx: Tx, accountId: string | null): Promise<Brand> {
    return this.from(await this.brands.layers(tx, accountId));
  }

  /** The brand that these layers make, the nearest first. */
  from(layers: readonly BrandLayer[]): Brand {
    return mergeBrand(this.config.PUBLIC_URL, layers);
  }
}
