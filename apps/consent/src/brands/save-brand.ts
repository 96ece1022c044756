import { saveBrand, type SaveBrandRequest, type SavedBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangeBrand } from './change-brand.js';
import { saidOf } from './said-of.js';

/** What the brand says is replaced as a whole, its logo stays; colours that cannot be read are refused with the nearest that can. */
@Controller()
export class SaveBrand {
  constructor(private readonly brand: ChangeBrand) {}

  @Answers(saveBrand)
  async run({ ifVersion, ...request }: SaveBrandRequest): Promise<SavedBrand> {
    const { accountId } = request;
    const said = saidOf(request);
    const named = accountId === undefined ? {} : { accountId };
    const wanted = ifVersion ? { ifVersion } : {};
    return this.brand.run({ ...named, ...wanted }, ({ logo, revision }) => ({
      ...named,
      ...said,
      ...(logo ? { logo } : {}),
      revision,
    }));
  }
}
