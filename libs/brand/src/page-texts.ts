const candidate = ['firstName', 'accountName', 'packageName', 'productName'] as const;
const reader = ['accountName', 'productName'] as const;

/**
 * The texts of pages that a brand may say in its own words, by their names, each with the placeholders that may stand in it.
 *
 * What is not here is said in our words alone: buttons, what a company consents to, and why something in particular is refused.
 */
export const pageTexts = {
  'landing.hello': candidate,
  'landing.headings.preparing': candidate,
  'landing.headings.ready': candidate,
  'landing.headings.started': candidate,
  'landing.headings.completed': candidate,
  'landing.headings.expired': candidate,
  'landing.headings.rejected': candidate,
  'landing.headings.withdrawn': candidate,
  'landing.states.preparing': candidate,
  'landing.states.ready': candidate,
  'landing.states.started': candidate,
  'landing.states.completed': candidate,
  'landing.states.expired': candidate,
  'landing.states.rejected': candidate,
  'landing.states.withdrawn': candidate,
  'landing.slow': candidate,
  'landing.slowTold': candidate,
  'landing.questions.title': candidate,
  'landing.questions.text': candidate,
  'landing.inline.states.preparing': candidate,
  'landing.inline.states.ready': candidate,
  'landing.inline.states.started': candidate,
  'landing.inline.states.completed': candidate,
  'landing.inline.states.expired': candidate,
  'landing.inline.states.rejected': candidate,
  'landing.inline.states.withdrawn': candidate,
  'landing.inline.slow': candidate,
  'landing.reminders.title': candidate,
  'landing.reminders.question': candidate,
  'landing.reminders.stopped': candidate,
  'landing.problem.title': [],
  'landing.problem.later': [],
  'landing.problem.link': [],
  'landing.problem.ended': [],
  'landing.problem.nowhere': [],
  'landing.problem.home.title': [],
  'landing.problem.home.text': [],
  'landing.problem.home.mailed': [],
  'landing.problem.home.connects': [],
  'landing.problem.home.doubt': [],
  'report.questions.title': reader,
  'report.questions.text': reader,
  'report.access.title': reader,
  'report.access.about': [...reader, 'packageName'],
  'report.access.who': reader,
  'report.access.reason': reader,
  'report.requested.title': reader,
  'report.requested.text': reader,
  'consent.key.title': [],
  'consent.key.text': ['companyId'],
  'consent.key.label': [],
  'consent.key.hint': [],
  'consent.key.contact': ['contact'],
  'consent.confirm.heading': [],
  'consent.connected.heading': [],
  'consent.connected.text': ['accountName', 'companyId'],
  'consent.connected.close': [],
  'portal.introduction': reader,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a text of a page is called that a brand may say in its own words. */
export type PageTextName = keyof typeof pageTexts;

/** The names of all of them. */
export const pageTextNames = Object.keys(pageTexts) as readonly PageTextName[];

// Where a company connects no account is known yet, and a link that has ended must look like one that never was.
const beforeAccounts = /^consent\.|^landing\.problem\.(?!title$|later$)/;

/** Whether a text is said where nobody knows whose account it is, so that only the installation can have own words for it. */
export function isSaidBeforeAccounts(name: PageTextName): boolean {
  return beforeAccounts.test(name);
}

/** The languages that pages speak, and so the ones that own words may be in. */
export const pageLanguages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'nl', 'pl', 'pt-BR'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** One text of a page in a brand’s own words. */
export interface OwnText {
  readonly name: PageTextName;
  readonly language: PageLanguage;
  readonly text: string;
}

/** How many characters all the own words of one brand may have together. */
export const mostOwnCharacters = 60_000;

/** What is wrong with the placeholders of a text, naming those that may be there; nothing where all is well. */
export function placeholdersWrong({ name, text }: Pick<OwnText, 'name' | 'text'>): string | undefined {
  const known: readonly string[] = pageTexts[name];
  const rest = known.reduce((left, one) => left.replaceAll(`{${one}}`, ''), text);
  const [strange] = /\{[^{}]{0,40}\}?|\}/.exec(rest) ?? [];
  if (strange === undefined) return undefined;
  const allowed = known.length === 0 ? 'none' : known.map((one) => `{${one}}`).join(', ');
  return `must not contain ${strange}; placeholders of ${name}: ${allowed}`;
}

/** The own words of these layers, the nearest first: of each text in each language the nearest. */
export function mergeTexts(layers: readonly (readonly OwnText[] | undefined)[]): OwnText[] {
  const nearest = new Map<string, OwnText>();
  for (const one of layers.toReversed().flatMap((texts) => texts ?? []))
    nearest.set(`${one.name} ${one.language}`, one);
  return [...nearest.values()];
}
