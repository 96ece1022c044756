import { neutralBrand, type OwnText } from '@assay/brand';
import { type Landing, landingStates } from '@assay/contracts/ordering';
import { writePage } from '@assay/look';
import { describe, expect, it } from 'vitest';
import { landingPage } from './landing-page.js';
import { landingScript } from './landing-script.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';

const landing: Landing = {
  state: 'ready',
  firstName: 'Ola',
  companyId: 'NorthwindRobotics',
  accountName: 'Northwind Robotics',
  packageName: 'Backend junior',
  assessmentNames: ['Python basics', 'SQL basics'],
  durationMinutes: 40,
  language: 'en-GB',
  deadline: '2026-12-24T18:00:00.000Z',
};

const withdrawn = { state: 'rejected', withdrawn: true } as const;

const written = (shown: Landing): string =>
  writePage({ language: 'en', direction: 'ltr', ...landingPage(shown, 'token-1') }).text;
const show = (changes: Partial<Landing> = {}): string => written({ ...landing, ...changes });

it('the page says who asks, what, how long and until when', () => {
  const page = show();
  for (const text of ['Ola', 'Northwind Robotics', 'Backend junior', 'Python basics', 'SQL basics'])
    expect(page).toContain(text);
  expect(page).toContain('About <bdi>40 minutes</bdi>');
  expect(page).toContain('December 24, 2026');
  expect(page).toMatch(/<html lang="en" dir="ltr"/);
});

it('the page says for which job it is where that is known, and nothing of it else', () => {
  expect(show({ jobTitle: 'Engineer <b>' })).toMatch(/<dt>Job<\/dt>\s*<dd><bdi>Engineer &#60;b&#62;<\/bdi>/);
  expect(show()).not.toContain('>Job<');
});

it('the page says nothing about time where nothing is known', () => {
  const { durationMinutes: _duration, deadline: _deadline, ...rest } = landing;
  const page = written(rest);
  expect(page).not.toContain('How long');
  expect(page).not.toContain('Until when');
});

it.each(landingTexts.all.map(({ language }) => language))(
  'in %s each state has a headline of its own, and no deadline contradicts that it is over',
  (language) => {
    const headline = (page: string): string => /<h1>[^]*?<\/h1>/.exec(page)?.[0] ?? '';
    const shown = [...landingStates.map((state) => ({ state })), withdrawn].map((one) =>
      show({ language, ...one }),
    );
    expect(new Set(shown.map(headline)).size).toBe(landingStates.length + 1);
    expect(shown.filter((page) => page.includes('<time'))).toHaveLength(3);
  },
);

describe('what can be done', () => {
  it('is to start by a form, never by a link', () => {
    expect(show()).toContain('<form method="post" action="token-1/start"');
    expect(show()).not.toMatch(/href="[^"]*start/);
  });

  it('is to go on once it has started', () => {
    expect(show({ state: 'started' })).toContain('Continue');
  });

  it.each(['preparing', 'completed', 'expired', 'rejected'] as const)(
    'is not to start while it is %s',
    (state) => {
      expect(show({ state })).not.toContain('<form');
    },
  );

  it('is to look again while it is prepared', () => {
    expect(show({ state: 'preparing' })).toContain('<a href="token-1">');
  });
});

it.each(landingStates)('there is a sentence for %s in each language', (state) => {
  for (const { language, direction } of landingTexts.all) {
    const page = show({ state, language });
    expect(page).toMatch(/<p role="status">[^<]{20,}<\/p>/);
    expect(page).toContain(`<html lang="${language}" dir="${direction}"`);
  }
});

it('there are ten languages, and each names the time zone of the deadline, and whom to ask', () => {
  expect(landingTexts.all.map(({ language }) => language)).toEqual(
    expect.arrayContaining(['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'ar', 'he']),
  );
  expect(landingTexts.all).toHaveLength(10);
  for (const { language } of landingTexts.all) {
    expect(show({ language })).toMatch(/<time[^>]*>[^<]*UTC[^<]*<\/time>/);
    expect(show({ language }).split('Northwind Robotics')).toHaveLength(3);
  }
});

it('the deadline is there for the script as a moment, and for everybody else as a sentence in UTC', () => {
  expect(show()).toMatch(/<time datetime="2026-12-24T18:00:00.000Z">[^<]*6:00\sPM UTC<\/time>/);
  expect(show()).toContain(`<script>${landingScript}</script>`);
});

it('the page asks for the time zone of an invited candidate whose assessment is open, and of nobody else', () => {
  const asks = (changes: Partial<Landing>) => show(changes).includes('data-zone="token-1/time-zone"');
  expect(landingStates.filter((state) => asks({ state }))).toEqual(['ready', 'started']);
  expect(asks({ returnUrl: 'https://jobs.smartrecruiters.com/1' })).toBe(false);
});

it.each([
  ['en', 1, 'About <bdi>1 minute</bdi>'],
  ['pl', 2, 'Około <bdi>2 minuty</bdi>'],
  ['ar', 3, '<bdi>3 دقائق</bdi>'],
  ['en', 150, 'About <bdi>2 hours, 30 minutes</bdi>'],
  ['de', 120, 'Etwa <bdi>2 Stunden</bdi>'],
])('how long it takes is said as %s says it', (language, durationMinutes, text) => {
  expect(show({ language, durationMinutes })).toContain(text);
});

it('only who is written to when it is ready is promised that, once preparing takes long', () => {
  const promise = 'We will write to you';
  expect(show({ state: 'preparing', writesWhenReady: true })).not.toContain(promise);
  expect(show({ state: 'preparing', slow: true, writesWhenReady: true })).toContain(promise);
  expect(show({ state: 'preparing', slow: true })).not.toContain(promise);
  expect(show({ state: 'preparing', slow: true })).toContain('open this page again later');
});

it('what was withdrawn is not said to have failed, to whoever was invited and to whoever applies', () => {
  for (const returnUrl of [undefined, 'https://jobs.smartrecruiters.com/1']) {
    const place = returnUrl === undefined ? {} : { returnUrl };
    expect(show({ ...place, ...withdrawn })).toMatch(/<p role="status">This assessment was withdrawn/);
    expect(show({ ...place, state: 'rejected' })).not.toContain('withdrawn');
    // Only what is over can have been taken back.
    expect(show({ ...place, withdrawn: true })).not.toContain('withdrawn');
  }
});

it('the page speaks the candidate’s own language, else the browser’s, else the account’s', () => {
  const languageOf = (changes: Partial<Landing>, browser?: string) =>
    /<html lang="([\w-]+)"/.exec(
      writePage({
        language: '',
        direction: 'ltr',
        ...landingPage({ ...landing, ...changes }, 't', { browser }),
      }).text,
    )?.[1];
  const said = { language: 'pl', ownLanguage: 'pl', accountLanguage: 'de' };
  expect(languageOf(said, 'fr')).toBe('pl');
  expect(languageOf({ ...said, language: 'ja', ownLanguage: 'ja' }, 'fr')).toBe('fr');
  expect(languageOf({ language: 'de', accountLanguage: 'de' }, 'ko')).toBe('de');
  // An ordering of an earlier version says one language alone.
  expect(languageOf({ language: 'pl' }, 'ko')).toBe('pl');
});

it('what is over has no deadline', () => {
  const timed = landingStates.filter((state) => show({ state }).includes('<time'));
  expect(timed).toEqual(['preparing', 'ready', 'started']);
});

it('a right-to-left language turns the page', () => {
  expect(show({ language: 'ar-EG' })).toMatch(/<html lang="ar" dir="rtl"/);
});

it('UNK-24 a language without texts is answered in English', () => {
  expect(show({ language: 'xx' })).toMatch(/<html lang="en" dir="ltr"/);
});

it('names are shown, never run', () => {
  const page = show({
    firstName: '<script>alert(1)</script>',
    packageName: '"><img src=x onerror=alert(1)>',
  });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<img');
});

it('own words are those of the language that the reader is spoken to in, and of what was withdrawn its own', () => {
  const own = (name: OwnText['name'], text: string, language: OwnText['language'] = 'en'): OwnText => ({
    name,
    language,
    text,
  });
  const texts = [
    own('landing.headings.rejected', 'Nothing for {firstName}'),
    own('landing.headings.withdrawn', '<i>{accountName} took it back'),
    own('landing.headings.withdrawn', '{accountName} hat es zurückgenommen', 'de'),
  ];
  const brand = { ...neutralBrand, texts };
  const headline = (browser: string, state: Partial<Landing>): string | undefined => {
    const page = landingPage({ ...landing, ...state }, 'token-1', { browser, brand });
    return /<h1>([^]*?)<\/h1>/.exec(page.body.text)?.[1]?.replace(/<\/?bdi>/g, '');
  };
  expect(headline('en', { state: 'rejected' })).toBe('Nothing for Ola');
  expect(headline('en', withdrawn)).toBe('&#60;i&#62;Northwind Robotics took it back');
  expect(headline('de-AT', withdrawn)).toBe('Northwind Robotics hat es zurückgenommen');
});
