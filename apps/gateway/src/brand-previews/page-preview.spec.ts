import { neutralBrand, type OwnText, pageLanguages, pageTextNames } from '@assay/brand';
import { describe, expect, it } from 'vitest';
import { pagePreview } from './page-preview.js';
import { type PreviewedPage, previewedPages } from './previewed-view.js';

const own = (name: OwnText['name'], text: string): OwnText => ({ name, language: 'en', text });
const brand = {
  ...neutralBrand,
  productName: 'Skillcheck',
  texts: pageTextNames.map((name) => own(name, `<u>${name} in own words`)),
};
const look = (view: PreviewedPage, shown = brand): string =>
  pagePreview(view, { brand: shown, accountName: 'Acme', language: 'en' });

/** A text that only this page, in this state, says. */
const said: Readonly<Record<PreviewedPage, string>> = {
  'landing-preparing': 'landing.states.preparing',
  'landing-ready': 'landing.states.ready',
  'landing-started': 'landing.states.started',
  'landing-completed': 'landing.states.completed',
  'landing-expired': 'landing.states.expired',
  'landing-rejected': 'landing.states.rejected',
  'landing-withdrawn': 'landing.states.withdrawn',
  'landing-slow': 'landing.slowTold',
  'applying-preparing': 'landing.inline.states.preparing',
  'applying-ready': 'landing.inline.states.ready',
  'applying-started': 'landing.inline.states.started',
  'applying-completed': 'landing.inline.states.completed',
  'applying-expired': 'landing.inline.states.expired',
  'applying-rejected': 'landing.inline.states.rejected',
  'applying-withdrawn': 'landing.inline.states.withdrawn',
  reminders: 'landing.reminders.question',
  'reminders-stopped': 'landing.reminders.stopped',
  report: 'report.questions.text',
  'report-access': 'report.access.who',
  'report-requested': 'report.requested.text',
  portal: 'portal.introduction',
  'problem-later': 'landing.problem.later',
  'problem-link': 'landing.problem.link',
  'problem-ended': 'landing.problem.ended',
  'problem-nowhere': 'landing.problem.nowhere',
  'problem-home': 'landing.problem.home.title',
  'consent-key': 'consent.key.text',
  'consent-confirm': 'consent.confirm.heading',
  'consent-connected': 'consent.connected.text',
};

describe.each(previewedPages)('the preview of %s', (view) => {
  it('is under the brand, in its own words as text, without any script or empty place', () => {
    const page = look(view);
    expect(page).toContain('Skillcheck');
    expect(page).toContain(`&#60;u&#62;${said[view]} in own words`);
    expect(page).not.toMatch(/<script|<u>|\{\w+\}|undefined/);
  });

  it('is in our words where the brand has none', () => {
    const page = look(view, { ...brand, texts: [] });
    expect(page).not.toMatch(/own words|<script|\{\w+\}|undefined/);
  });
});

it('what stands in own words is filled in with what is shown', () => {
  const texts = [own('landing.headings.ready', '{productName}: {packageName} of {accountName}, {firstName}')];
  const heading = /<h1>([^]*?)<\/h1>/.exec(look('landing-ready', { ...brand, texts }))?.[1];
  expect(heading?.replace(/<\/?bdi>/g, '')).toBe('Skillcheck: Java Basics of Acme, Zoë');
  const title = /<title>([^]*?)<\/title>/.exec(look('landing-ready', { ...brand, texts }))?.[1];
  expect(title).toBe('Skillcheck: Java Basics of Acme, Zoë · Skillcheck');
});

it.each([...pageLanguages])('in %s every page speaks that language', (language) => {
  for (const view of previewedPages)
    expect(pagePreview(view, { brand: neutralBrand, accountName: 'Acme', language })).toContain(
      `<html lang="${language}"`,
    );
});
