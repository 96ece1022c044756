import { Problem } from '@assay/contracts';
import { type BrandLogoFile, type NamedBrandLogo, showBrandLogo } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Brands } from './brands.repository.js';

/** The picture of a logo by the hash of its bytes; what is under a hash never changes. */
@Controller()
export class ShowBrandLogo {
  constructor(
    private readonly database: Database,
    private readonly brands: Brands,
  ) {}

  @Answers(showBrandLogo)
  async run({ hash }: NamedBrandLogo): Promise<BrandLogoFile> {
    const png = await this.database.read((tx) => this.brands.findLogo(tx, hash));
    if (!png) throw new Problem('not-found');
    return { png: png.toString('base64') };
  }
}
