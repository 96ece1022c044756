import type { EventEnvelope } from '@assay/contracts';
import { brandChanged, type AnnouncedBrand } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Brands } from './brands.repository.js';

/** Keeps the newest brand of an account or of the installation, in whatever order the events come. */
@Controller()
export class KeepBrand {
  constructor(private readonly brands: Brands) {}

  @Consumes(brandChanged, 'keep-brand')
  async run({ data }: EventEnvelope<AnnouncedBrand>, tx: Tx): Promise<void> {
    await this.brands.keep(tx, data);
  }
}
