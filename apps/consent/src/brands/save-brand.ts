import { contrastOf, isReadable, nearestReadable, wordsOn } from '@assay/brand';
import { Problem } from '@assay/contracts';
import { type BrandBody, saveBrand, type SaveBrandRequest, type SavedBrand } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangeBrand } from './change-brand.js';

/** What the brand says is replaced as a whole, its logo stays; colours that cannot be read are refused with the nearest that can. */
@Controller()
export class SaveBrand {
  constructor(private readonly brand: ChangeBrand) {}

  @Answers(saveBrand)
  async run({ accountId, ifVersion, ...body }: SaveBrandRequest): Promise<SavedBrand> {
    const said = { ...withoutColours(body), ...coloursOf(body) };
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

function withoutColours({ accent: _accent, onAccent: _onAccent, ...said }: BrandBody): BrandBody {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => (value ?? null) !== null));
}

function coloursOf({ accent, onAccent }: BrandBody): Pick<BrandBody, 'accent' | 'onAccent'> {
  if (!accent) {
    if (!onAccent) return {};
    throw new Problem(
      'invalid-input',
      {},
      { errors: [{ pointer: '/onAccent', message: 'needs an accent' }] },
    );
  }
  const pair = { accent: accent.toLowerCase(), onAccent: (onAccent ?? wordsOn(accent)).toLowerCase() };
  if (isReadable(pair)) return pair;
  const nearest = nearestReadable(pair);
  throw new Problem('brand-not-readable', {
    ...pair,
    // Cut off and not rounded: 4.49 is not 4.5.
    ratio: String(Math.floor(contrastOf(pair.accent, pair.onAccent) * 100) / 100),
    nearestAccent: nearest.accent,
    nearestOnAccent: nearest.onAccent,
  });
}
