import { Nothing } from '@assay/contracts';
import { type NamedBrand, removeBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangeBrand } from './change-brand.js';

/** The brand says nothing any more, as if nobody had saved one; repeating it changes nothing. */
@Controller()
export class RemoveBrand {
  constructor(private readonly brand: ChangeBrand) {}

  @Answers(removeBrand)
  async run({ accountId }: NamedBrand): Promise<Nothing> {
    const named = accountId === undefined ? {} : { accountId };
    await this.brand.run(accountId, ({ revision }) => ({ ...named, revision }));
    return new Nothing();
  }
}
