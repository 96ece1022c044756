/** What is wrong with a message, in words; nothing where mail programs and screen readers get along with it. */
export function mailFlaws(html: string): string[] {
  return rules.flatMap(([flaw, isBroken]) => (isBroken(html) ? [flaw] : []));
}

type Rule = readonly [flaw: string, isBroken: (html: string) => boolean];

const elements = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'gi')) ?? [];
const saysLanguage = (tag = ''): boolean => /\slang="[a-zA-Z-]+"/.test(tag) && /\sdir="(ltr|rtl)"/.test(tag);
const anchors = (html: string): (readonly [string, string])[] =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gis)].map(([, href = '', text = '']) => [
    href,
    text.replace(/<[^>]*>/g, '').trim(),
  ]);
// What programs without a reader's eyes say of a link when its text says nothing.
const vague = /^(here|click here|link|more|hier|ici|aquí|qui|tutaj|aqui|هنا|כאן)$/i;

// A logo is ours, the same for everybody who is sent it: nobody hears by it who reads which mail.
const ownPicture = /(?<=<img )src="https:\/\/assay\.example\.com\/brand\/[0-9a-f]{64}\.png"/g;

const rules: readonly Rule[] = [
  ['is cut off by mail programs', (html) => Buffer.byteLength(html) > 102 * 1024],
  ['has no doctype', (html) => !/^<!doctype html>/i.test(html)],
  ['has no title', (html) => !/<title>[^<]+<\/title>/.test(html)],
  [
    'has a table that is read out as one',
    (html) => elements(html, 'table').some((tag) => !tag.includes('role="presentation"')),
  ],
  ['does not say its language on html', (html) => !saysLanguage(elements(html, 'html')[0])],
  ['does not say its language on body', (html) => !saysLanguage(elements(html, 'body')[0])],
  [
    'does not say its language on the first child of body',
    (html) => !saysLanguage(/<body[^>]*>\s*(<\w+[^>]*>)/i.exec(html)?.[1]),
  ],
  ['has a picture without a text', (html) => elements(html, 'img').some((tag) => !/\salt="/.test(tag))],
  [
    'loads something',
    (html) =>
      /<(link|iframe|object|embed|video|audio|source|base)\b|\ssrc(set)?=|url\(|@import|background="/i.test(
        html.replace(ownPicture, ''),
      ),
  ],
  ['runs something', (html) => /<script\b|\son\w+=|javascript:/i.test(html)],
  ['has a style sheet', (html) => /<style\b/i.test(html) || /\sclass="/.test(html)],
  ['has a form', (html) => /<(form|input|button)\b/i.test(html)],
  ['lays out what mail programs do not', (html) => /display:\s*(flex|grid)|position:/i.test(html)],
  [
    'has a link whose text says nothing',
    (html) => anchors(html).some(([, text]) => text === '' || vague.test(text)),
  ],
  [
    'has no link with its address in sight beside the one with words',
    (html) =>
      anchors(html).length > 0 &&
      !(
        anchors(html).some(([href, text]) => href === text) &&
        anchors(html).some(([href, text]) => href !== text)
      ),
  ],
  ['has no or several first headings', (html) => elements(html, 'h1').length !== 1],
];
