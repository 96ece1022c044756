import { Nothing } from '@assay/contracts';
import { type ChangeBrandRequest, removeBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangeBrand } from './change-brand.js';

/** The brand says nothing any more, as if nobody had saved one; repeating it changes nothing. */
@Controller()
export class RemoveBrand {
  constructor(private readonly brand: ChangeBrand) {}

  @Answers(removeBrand)
  async run(asked: ChangeBrandRequest): Promise<Nothing> {
    const named = asked.accountId === undefined ? {} : { accountId: asked.accountId };
    await this.brand.run(asked, ({ revision }) => ({ ...named, revision }));
    return new Nothing();
  }
}
