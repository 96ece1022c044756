import { showBrand } from '@assay/contracts/consent';
import type { Bus } from '@assay/messaging';
import type { BrandPlace } from '../console-brands/brand-place.js';
import type { ShownWords } from './words-part.js';

/** The brand as it is saved, and what an account takes over where it has no words of its own. */
export async function gatherWords(
  bus: Bus,
  place: BrandPlace,
): Promise<Pick<ShownWords, 'place' | 'saved' | 'installation'>> {
  const asked = place.named.accountId === undefined ? [place.named] : [place.named, {}];
  const [saved, installation] = await Promise.all(asked.map((named) => bus.ask(showBrand, named)));
  if (!saved) throw new Error('nobody said how the brand is saved');
  return { place, saved, installation };
}
