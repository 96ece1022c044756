import { Nothing } from '@assay/contracts';
import { type ChangeBrandRequest, removeBrandLogo } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangeBrand } from './change-brand.js';

/** The brand has no logo any more; repeating it changes nothing. */
@Controller()
export class RemoveBrandLogo {
  constructor(private readonly brand: ChangeBrand) {}

  @Answers(removeBrandLogo)
  async run(asked: ChangeBrandRequest): Promise<Nothing> {
    await this.brand.run(asked, ({ logo: _taken, ...brand }) => brand);
    return new Nothing();
  }
}
