import { describe, expect, it } from 'vitest';
import { mergeBrand } from '@assay/brand';
import { wordings } from '../wording/choose-wording.js';
import type { InvitationContent } from './invitation-blocks.js';
import { mailFlaws } from './mail-lint.fixture.js';
import { renderInvitation } from './render-invitation.js';

const content: InvitationContent = {
  accountName: 'Acme GmbH',
  packageName: 'Java Basics',
  firstName: 'Zoë',
  durationMinutes: 45,
  link: 'https://assay.example.com/c/4ZxW-Token',
  deadline: { at: new Date('2026-03-06T17:00:00Z'), timeZone: 'Europe/Berlin' },
};
const ownWords = {
  subject: 'Hi {candidate.firstName}',
  body: 'Please.\n\n{package.name}: {link} {deadline}',
};
const stopLink = `${content.link}/reminders/stop`;
const brand = mergeBrand('https://assay.example.com', [
  {
    productName: 'Skillcheck',
    accent: '#ffee00',
    onAccent: '#000000',
    logo: { hash: 'a'.repeat(64), width: 480, height: 80 },
    privacyUrl: 'https://skillcheck.example/privacy',
    contact: 'help@skillcheck.example',
  },
]);
const letters: readonly (readonly [string, InvitationContent])[] = [
  ['an invitation', content],
  ['an invitation in the account’s own words', { ...content, ownWords }],
  ['a reminder', { ...content, kind: 'reminder', stopLink }],
  ['an invitation under a brand', { ...content, brand }],
  ['word of another deadline', { ...content, kind: 'deadline' }],
  ['word that it is ready', { ...content, kind: 'ready' }],
  ['word that it has ended', { ...content, kind: 'ended' }],
];

describe.each(wordings)('in $language', ({ language, direction, ...wording }) => {
  it.each(letters)('%s has no flaw', (_name, letter) => {
    const { html, text, subject } = renderInvitation(language, letter);
    expect(mailFlaws(html)).toEqual([]);
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(text.includes(content.link)).toBe(letter.kind !== 'ended');
    expect(`${subject}${text}`).not.toMatch(/\{\w*\}|\bundefined\b|\bnull\b/);
  });

  it('the deadline is written with its time zone, in words', () => {
    const zone = new Intl.DateTimeFormat(language, { timeZone: 'Europe/Berlin', timeZoneName: 'long' });
    const words = zone.formatToParts(content.deadline?.at).find(({ type }) => type === 'timeZoneName');
    expect(renderInvitation(language, content).text).toContain(words?.value);
    expect(words?.value).not.toMatch(/GMT|UTC/);
  });

  it('a reminder says how to stop reminders, and an invitation has nothing to stop', () => {
    const reminder = renderInvitation(language, { ...content, kind: 'reminder', stopLink });
    expect(reminder.text).toContain(`${wording.stopReminders}:\n${stopLink}`);
    expect(renderInvitation(language, content).html).not.toContain('/reminders/stop');
  });
});

it('the lint finds what it is made for', () => {
  const { html } = renderInvitation('en', content);
  const broken: readonly (readonly [string, string])[] = [
    ['is cut off by mail programs', html + ' '.repeat(110_000)],
    ['has a table that is read out as one', html.replace('role="presentation"', '')],
    ['does not say its language on html', html.replace('<html lang="en"', '<html')],
    ['does not say its language on body', html.replace('<body lang="en"', '<body')],
    [
      'does not say its language on the first child of body',
      html.replace('<div role="main" lang="en"', '<div'),
    ],
    ['has a picture without a text', html.replace('</h1>', '</h1><img>')],
    ['loads something', html.replace('</h1>', '</h1><img alt="" src="https://x.example/1.gif">')],
    ['runs something', html.replace('</h1>', '</h1><script>1</script>')],
    ['has a style sheet', html.replace('</head>', '<style>p{}</style></head>')],
    ['lays out what mail programs do not', html.replace('display:inline-block', 'display:flex')],
    ['has a link whose text says nothing', html.replace(/Open the start page of your assessment/, 'here')],
    [
      'has no link with its address in sight beside the one with words',
      html.replace(/<a [^>]*>https[^<]*<\/a>/, ''),
    ],
    ['has no or several first headings', html.replace('</h1>', '</h1><h1>x</h1>')],
  ];
  for (const [flaw, page] of broken) expect(mailFlaws(page)).toContain(flaw);
});
