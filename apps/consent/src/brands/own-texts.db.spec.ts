import { mostOwnCharacters, pageLanguages, pageTextNames } from '@assay/brand';
import { BrandText } from '@assay/contracts/consent';
import { describe, expect, it } from 'vitest';
import { consentSpec, events } from '../consent-app.fixture.js';
import { accounts } from './brand.fixture.js';
import { SaveBrand } from './save-brand.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();
const save = (body: object) => app.get(SaveBrand).run(body);
const text = (said: string, rest: Partial<BrandText> = {}): BrandText => ({
  name: 'landing.headings.ready',
  language: 'en',
  text: said,
  ...rest,
});

it('the own words of an account are kept for it alone, and not told to those that send mail', async () => {
  await accounts(app, 'acme', 'globex');
  const texts = [text('Your {packageName} is ready'), text('Bereit', { language: 'de' })];
  await save({ accountId: 'acme', productName: 'Acme Tests', texts });
  expect((await app.get(ShowBrand).run({ accountId: 'acme' })).texts).toHaveLength(2);
  expect(await app.get(ShowBrand).run({ accountId: 'globex' })).toEqual({ accountId: 'globex', revision: 0 });
  expect((await events(app, null)).map(({ data }) => data)).toEqual([
    { accountId: 'acme', productName: 'Acme Tests', revision: 1 },
  ]);
});

it('the same words in another order are no change, and a brand without any has none', async () => {
  const texts = [text('Ready'), text('Hello', { name: 'landing.hello' })];
  const saved = await save({ texts });
  const asSent = texts.toReversed().map((one) => Object.assign(new BrandText(), one));
  expect(await save({ texts: asSent })).toEqual(saved);
  expect(await save({ texts: [] })).toEqual({ revision: 2 });
});

it.each([
  'consent.key.title',
  'landing.problem.link',
  'landing.problem.ended',
  'landing.problem.nowhere',
  'landing.problem.home.text',
] as const)(
  'what is said before an account is known, such as %s, no account has own words for',
  async (name) => {
    await accounts(app, 'acme');
    const texts = [text('Ready'), text('Something', { name })];
    await expect(save({ accountId: 'acme', texts })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/texts/1/name', message: expect.stringContaining('installation') as string }],
    });
    expect((await save({ texts })).texts).toHaveLength(2);
    const known = [text('That went wrong', { name: 'landing.problem.title' })];
    expect((await save({ accountId: 'acme', texts: known })).texts).toHaveLength(1);
  },
);

describe('own words are refused, and nothing is kept,', () => {
  it.each<[string, BrandText[], string, RegExp]>([
    [
      'with a placeholder that cannot be filled in there',
      [text('Fine'), text('For {companyId}', { language: 'de' })],
      '/texts/1/text',
      /\{companyId\}; placeholders of landing\.headings\.ready: \{firstName\}, \{accountName\}/,
    ],
    [
      'that say the same twice',
      [text('One'), text('Two')],
      '/texts/1',
      /landing\.headings\.ready in en again/,
    ],
    ['that say nothing', [text('  ')], '/texts/0/text', /must say something/],
    [
      'that are a book',
      pageTextNames
        .flatMap((name) => pageLanguages.map((language) => text('x'.repeat(600), { name, language })))
        .slice(0, mostOwnCharacters / 600 + 1),
      '/texts',
      /at most 60000 characters/,
    ],
  ])('%s', async (_what, texts, pointer, message) => {
    await expect(save({ texts })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer, message: expect.stringMatching(message) as string }],
    });
    expect(await app.get(ShowBrand).run({})).toEqual({ revision: 0 });
  });
});
