import { neutralBrand, type PageBrand } from '@assay/brand';
import type { PlainValues } from '../page-languages/fill.js';
import { inWordsOf } from '../page-languages/own-words.js';
import type { ReportTexts } from '../report-texts/report-texts.js';

/** In which language a page behind a link to a report speaks, and under which brand; neutral when absent. */
export interface ReportWords {
  readonly texts: ReportTexts;
  readonly brand?: PageBrand;
}

/** What such a page says, and what is filled in wherever the brand has words of its own. */
export function wordsOf(
  { texts, brand = neutralBrand }: ReportWords,
  accountName: string,
): { readonly texts: ReportTexts; readonly values: PlainValues } {
  return {
    texts: inWordsOf(brand, 'report', texts),
    values: { accountName, productName: brand.productName || accountName },
  };
}
