import { type Brand, mergeBrand } from '@assay/brand';
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
    return mergeBrand(this.config.PUBLIC_URL, await this.brands.layers(tx, accountId));
  }
}
