import { createHash } from 'node:crypto';
import { type SaveBrandLogoRequest, saveBrandLogo, type SavedBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { Brands } from './brands.repository.js';
import { ChangeBrand } from './change-brand.js';

/** The brand has this logo, which is kept for as long as mails that show it may be read. */
@Controller()
export class SaveBrandLogo {
  constructor(
    private readonly brand: ChangeBrand,
    private readonly brands: Brands,
  ) {}

  @Answers(saveBrandLogo)
  async run({ png, width, height, ...asked }: SaveBrandLogoRequest): Promise<SavedBrand> {
    const file = Buffer.from(png, 'base64');
    const hash = createHash('sha256').update(file).digest('hex');
    return this.brand.run(asked, async (brand, tx) => {
      await this.brands.keepLogo(tx, hash, file);
      return { ...brand, logo: { hash, width, height } };
    });
  }
}
