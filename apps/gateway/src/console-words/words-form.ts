import { type PageLanguage, pageLanguages, type PageTextName, pageTextNames } from '@assay/brand';
import { Optional, Problem, Text } from '@assay/contracts';
import { BrandBody, type BrandText, type NamedBrand, type SavedBrand } from '@assay/contracts/consent';
import { IsIn } from 'class-validator';
import { type PreviewView, previewedViews } from '../brand-previews/previewed-view.js';
import { brandDraft } from '../console-brands/brand-form.js';
import { checkInput } from '../edge/check-input.js';
import { type PagePart, pageParts, textsIn } from './page-parts.js';

/** Which words are looked at: of which page, in which language. */
export class WordsPlace {
  @Optional() @IsIn(pageParts) part?: PagePart;
  @Optional() @IsIn(pageLanguages) language?: PageLanguage;
}

/** What the form sends besides the words. */
class WordsForm {
  @Text(64) form: string;
  @Optional() @Text(20) revision?: string;
  @IsIn(pageParts) part: PagePart;
  @IsIn(pageLanguages) language: PageLanguage;
  @Optional() @IsIn(previewedViews) view?: PreviewView;
  /** The text that is to be in our words again. */
  @Optional() @IsIn(pageTextNames) original?: PageTextName;
}

/** The words of one page in one language as somebody typed them; those that are empty are to be ours. */
export interface TypedWords extends Pick<WordsForm, 'revision' | 'part' | 'language' | 'view'> {
  readonly words: ReadonlyMap<PageTextName, string>;
}

/** What the form says, of the texts that this brand may say in its own words. */
export function typedWords(sent: unknown, named: NamedBrand): TypedWords {
  const given = new Map(typeof sent === 'object' && sent !== null ? Object.entries(sent) : []);
  const words = new Map<PageTextName, string>();
  const part = pageParts.find((one) => one === given.get('part'));
  for (const name of part ? textsIn(part, named) : []) {
    const text: unknown = given.get(name);
    if (typeof text !== 'string') continue;
    words.set(name, text.replaceAll('\r\n', '\n').trim());
    given.delete(name);
  }
  const { original, ...form } = checkInput(WordsForm, Object.fromEntries(given), { strict: true });
  if (original !== undefined) words.set(original, '');
  return { ...form, words };
}

/** Uses the brand with these words; what is wrong with one of them is said of the field that it was typed in. */
export async function withWords<T>(
  typed: TypedWords,
  saved: SavedBrand,
  use: (brand: BrandBody) => Promise<T>,
): Promise<T> {
  const texts = textsWith(typed, saved);
  try {
    return await use(checkInput(BrandBody, { ...brandDraft({}, saved), texts }, { strict: true }));
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    const errors = error.errors.map(({ pointer, message }) => {
      const text = texts[Number(/^\/texts\/(\d+)/.exec(pointer)?.[1] ?? -1)];
      return { pointer: text ? `/${text.name}` : pointer, message };
    });
    throw new Problem(error.code, error.params, { errors, cause: error });
  }
}

// Those of the page in the form's language are what was typed, and all others stay.
function textsWith({ words, language }: TypedWords, { texts = [] }: SavedBrand): BrandText[] {
  const typed = [...words].flatMap(([name, text]) => (text === '' ? [] : [{ name, language, text }]));
  return [...typed, ...texts.filter((one) => one.language !== language || !words.has(one.name))];
}
