import type { ReportPage } from '@assay/contracts/results';
import { writePage } from '@assay/look';
import { expect, it } from 'vitest';
import { browserFamily } from './browser-family.js';
import type { SentPage } from '../page-door/send-page.js';
import { accessPage, requestedPage } from './access-page.js';
import { reportTexts } from '../report-texts/report-languages.js';
import { reportPage } from './report-page.js';

const texts = reportTexts.english;
const report: ReportPage = {
  orderId: '0190b1a0-0000-7000-8000-000000000001',
  accountId: 'northwind',
  companyId: 'NorthwindRobotics',
  packageName: 'Backend junior',
  access: 'open',
  status: 'completed',
  hasPdf: true,
  score: 74,
  scoreLabel: 'Pass',
  summary: 'Two tests taken',
  reportUrl: 'https://app.partner.example/r/1',
  flags: [{ kind: 'webcam', severity: 'low', text: 'Nobody in sight' }],
  assessments: [{ id: 'a-python', name: 'Python basics', score: 80 }],
};
const people = { candidateName: 'Ola', accountName: 'Northwind', placedAt: '2026-11-02T10:00:00Z' };
const written = (page: SentPage): string => writePage({ language: 'en', direction: 'ltr', ...page }).text;
const show = (changes: Partial<ReportPage> = {}) =>
  written(reportPage({ ...report, ...changes }, people, { token: 'token-1', texts }));

it('the page says whose result it is, what came out and where there is more', () => {
  const page = show();
  for (const text of [
    'Ola',
    'Backend junior',
    '74 of 100',
    'Pass',
    'Python basics',
    'Nobody in sight',
    'Northwind',
    '2 November 2026',
  ])
    expect(page).toContain(text);
  expect(page).toContain('href="token-1/report.pdf"');
  expect(page).toContain('href="https://app.partner.example/r/1"');
});

it('for which job it is stands on the page where that is known', () => {
  const named = reportPage(report, { ...people, jobTitle: 'Engineer <b>' }, { token: 'token-1', texts });
  expect(written(named)).toMatch(/<dt>Job<\/dt>\s*<dd><bdi>Engineer &#60;b&#62;<\/bdi>/);
  expect(show()).not.toContain('>Job<');
});

it('who has to ask first sees whom to ask and no result', () => {
  const asked = { accountName: 'Northwind', ownerEmail: 'owner@north.example', action: 'token-1/access' };
  const page = written(accessPage(asked, { texts }));
  expect(page).toContain('mailto:owner@north.example');
  expect(page).toContain('action="token-1/access"');
  for (const name of ['name', 'email', 'reason']) expect(page).toContain(`name="${name}"`);
});

it('what was said before stays in the form, with what is wrong with it', () => {
  const said = { name: '<b>Remy</b>', email: 'remy', reason: 'Because.' };
  const wrong = { email: 'Please give an address.' };
  const page = written(accessPage({ accountName: 'Northwind', action: 'access', said, wrong }, { texts }));
  for (const text of [
    '&#60;b&#62;Remy',
    'value="remy"',
    'Because.',
    'Please give an address.',
    'aria-invalid',
  ])
    expect(page).toContain(text);
  expect(page).toContain('<title>Error: ');
});

it('flags are said in words', () => {
  const page = show({ flags: [{ kind: 'tab-switch', severity: 'medium', text: 'Twice.' }] });
  expect(page).toContain('Tab switch');
  expect(page).toContain('Worth a look');
  expect(page).not.toContain('tab-switch');
});

it('an address that is not safe is no link, and texts are shown and never run', () => {
  const page = show({ reportUrl: 'javascript:alert(1)', summary: '<script>alert(1)</script>' });
  expect(page).not.toContain('javascript:');
  expect(page).not.toContain('<script');
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36', 'Chrome'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'Safari'],
  ['Slackbot-LinkExpanding 1.0', 'robot'],
  [undefined, 'other'],
])('of %s only the family is kept', (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});

it.each(reportTexts.all)(
  'in $language all is said, with names in their own direction and no place left empty',
  (said) => {
    const open = written(reportPage(report, people, { token: 'token-1', texts: said }));
    const asked = {
      accountName: 'Northwind',
      packageName: 'Backend junior',
      ownerEmail: 'owner@north.example',
    };
    const wrong = { name: said.access.noName, email: said.access.noEmail };
    const pages = [open, written(accessPage({ ...asked, action: 'access', wrong }, { texts: said }))];
    for (const page of [...pages, written(requestedPage('Northwind', { texts: said }))]) {
      expect(page).toContain(`<html lang="${said.language}" dir="${said.direction}"`);
      expect(page).toContain('<bdi>Northwind</bdi>');
      expect(page.split('<main>')[1]).not.toMatch(/\{\w*\}|undefined/);
    }
    expect(open).toContain('<bdi>Ola</bdi>');
  },
);

it('there are ten languages, and none says what another says', () => {
  expect(reportTexts.all).toHaveLength(10);
  expect(new Set(reportTexts.all.map(({ questions }) => questions.text)).size).toBe(10);
});
