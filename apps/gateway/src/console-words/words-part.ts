import { type PageLanguage, pageLanguages, pageTexts, type PageTextName } from '@assay/brand';
import type { Problem } from '@assay/contracts';
import type { SavedBrand } from '@assay/contracts/consent';
import { badge, hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { BrandPlace } from '../console-brands/brand-place.js';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { choice } from '../console-markup/console-parts.js';
import { ourWords, type PagePart, partsOf, textsIn, viewsIn } from './page-parts.js';
import type { TypedWords } from './words-form.js';

/** The words of one page in one language, as they are saved for a brand and below it, and as somebody typed them. */
export interface ShownWords {
  readonly place: BrandPlace;
  readonly saved: SavedBrand;
  /** What an account takes over where it has no words. */
  readonly installation: SavedBrand | undefined;
  readonly part: PagePart;
  readonly language: PageLanguage;
  readonly typed?: TypedWords;
  readonly problem?: Problem;
}

/** Where the words of a page in a language are. */
export function wordsPath(
  { root }: BrandPlace,
  { part, language }: Pick<ShownWords, 'part' | 'language'>,
): string {
  return `${root}/brand/words?${new URLSearchParams({ part, language }).toString()}`;
}

/** Chooses the page and the language whose words are looked at. */
export function wordsChoice({ place, part, language }: ShownWords): Html {
  return html`<form class="row" method="get" action="${place.root}/brand/words">
    ${choice('choose-part', 'Page', partsOf(place.named), part)}
    ${choice('choose-language', 'Language', pageLanguages, language)}
    <button class="quiet">Show</button>
  </form>`;
}

/** The form of the words: it shows the page with them, in a window of its own, and saves them for whoever may. */
export function wordsPart(shown: ShownWords, visit: ConsoleVisit): Html {
  const { place, saved, part, language, typed } = shown;
  const maySave = visit.may('administer');
  const hidden = { form: visit.formToken, revision: String(saved.revision), part, language };
  const views = viewsIn(part, place.named);
  return html`<form class="act" method="post" action="${place.root}/brand/words/preview" target="_blank">
    ${hiddenFields(hidden)} ${textsIn(part, place.named).map((name) => wordsField(name, shown, visit))}
    ${choice('words-view', 'See them on', views, typed?.view ?? views[0] ?? '')}
    ${visit.may('act') ? html`<button class="quiet">Show it</button> <span class="small soft"><code>${place.calls.preview.call}</code></span>` : html``}
    ${maySave ? saving(place) : html``}
  </form>`;
}

// Second, so that Enter in a field saves nothing.
function saving({ root, calls }: BrandPlace): Html {
  return html`<button formaction="${root}/brand/words" formtarget="_self">Save the words</button>
    <span class="small soft"><code>${calls.save.call}</code></span>`;
}

function wordsField(name: PageTextName, shown: ShownWords, visit: ConsoleVisit): Html {
  const { language, typed, problem, place } = shown;
  const own = wordsOf(shown.saved, name, language);
  const wrong = problem?.errors?.find(({ pointer }) => pointer === `/${name}`)?.message;
  const box = attributesOf(name, language, { wrong, mayType: visit.may('act') });
  return html`<div class="field">
    <label for="${name}"
      ><code>${name}</code> ${own === undefined ? html`` : badge('Own words', 'good')}</label
    >
    ${wrong === undefined ? html`` : html`<p class="wrong" id="${name}-error">It ${wrong}</p>`}
    <textarea ${box}>${typed?.words.get(name) ?? own ?? ''}</textarea>
    <div class="hint" id="${name}-hint">${otherWords(name, shown)} ${placeholdersOf(name)}</div>
    ${own === undefined ? html`` : backToOriginal(name, place, visit)}
  </div>`;
}

function attributesOf(
  name: PageTextName,
  language: PageLanguage,
  { wrong, mayType }: { readonly wrong: string | undefined; readonly mayType: boolean },
): Html {
  const told = wrong === undefined ? `${name}-hint` : `${name}-error ${name}-hint`;
  return html`id="${name}" name="${name}" rows="2" maxlength="600" lang="${language}" dir="auto"
  aria-describedby="${told}" ${wrong === undefined ? html`` : html`aria-invalid="true"`}
  ${mayType ? html`` : html`readonly`}`;
}

// What else was typed is saved with it: nothing of a form is thrown away.
function backToOriginal(name: PageTextName, { root, named }: BrandPlace, visit: ConsoleVisit): Html {
  if (!visit.may('administer')) return html``;
  const text = named.accountId === undefined ? 'Save with our words here' : 'Save without own words here';
  return html`<button
    class="quiet"
    name="original"
    value="${name}"
    formaction="${root}/brand/words"
    formtarget="_self"
    aria-describedby="${name}-hint"
  >
    ${text}
  </button>`;
}

function otherWords(name: PageTextName, { installation, language }: ShownWords): Html {
  const theirs = installation && wordsOf(installation, name, language);
  const [whose, words] =
    theirs === undefined ? ['Ours', ourWords(name, language)] : ['Of the installation', theirs];
  return html`${whose}: <bdi lang="${language}">${words}</bdi>`;
}

function placeholdersOf(name: PageTextName): Html {
  const known: readonly string[] = pageTexts[name];
  if (known.length === 0) return html``;
  return html`<br />May hold ${known.map((one) => html`<code>{${one}}</code> `)}`;
}

function wordsOf({ texts = [] }: SavedBrand, name: PageTextName, language: PageLanguage): string | undefined {
  return texts.find((one) => one.name === name && one.language === language)?.text;
}
