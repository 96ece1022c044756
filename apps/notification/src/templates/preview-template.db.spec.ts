import { describe, expect, it } from 'vitest';
import { named, template } from './template.fixture.js';
import { notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

it('a preview is the invitation in the account’s own words and the language’s direction', async () => {
  await world.app.saveTemplate.run(template);
  const preview = await world.app.previewTemplate.run({ ...named, accountName: 'Acme' });
  expect(preview.subject).toBe('Hallo Zoë');
  expect(preview.html).toContain('<html lang="de" dir="ltr">');
  expect(preview.text).toContain('bitte Java Basics für Acme bis Donnerstag, 22. Januar 2026');
});

it('a preview of a reminder is in the words for reminders, else in ours, and can be stopped', async () => {
  const preview = () => world.app.previewTemplate.run({ ...named, accountName: 'Acme', letter: 'reminder' });
  await world.app.saveTemplate.run(template);
  expect((await preview()).subject).toContain('Erinnerung');
  await world.app.saveTemplate.run({ ...template, reminder: { subject: 'Noch offen', body: '{link}' } });
  expect(await preview()).toMatchObject({
    subject: 'Noch offen',
    text: expect.stringContaining('/c/preview/reminders/stop') as string,
  });
});

it('a preview of words that nobody saved is in them, is refused as they would be, and keeps nothing', async () => {
  const { accountId: _whose, templateId: _which, ...words } = template;
  const look = (draft: typeof words) =>
    world.app.previewTemplate.run({ ...named, accountName: 'Acme', draft });
  expect((await look({ ...words, subject: 'Neu, {candidate.firstName}' })).subject).toBe('Neu, Zoë');
  await expect(look({ ...words, body: '{salary}' })).rejects.toMatchObject({
    code: 'template-placeholder-unknown',
  });
  await expect(world.app.showTemplate.run(named)).rejects.toMatchObject({ code: 'template-not-found' });
});

describe('the link', () => {
  const link = 'https://assay.example.com/c/preview';
  const preview = async (body: string) => {
    await world.app.saveTemplate.run({ ...template, body });
    return world.app.previewTemplate.run({ ...named, accountName: 'Acme' });
  };
  const anchors = (html: string) =>
    [...html.matchAll(/<a href="[^"]*"[^>]*>([^<]*)</g)].map(([, text]) => text);

  it('in a sentence is read as words there, as its address in plain text, and follows by no button', async () => {
    const { html, text } = await preview('Bitte hier: {link}, danke.');
    expect(html).toMatch(
      /<p [^>]*>Bitte hier: <a [^>]*>Startseite Ihres Assessments öffnen<\/a>, danke\.<\/p>/,
    );
    expect(anchors(html)).toEqual(['Startseite Ihres Assessments öffnen', link]);
    expect(text).toContain(`Bitte hier: ${link}, danke.`);
    expect(text.split(link)).toHaveLength(2);
  });

  it('in a paragraph of its own is the button', async () => {
    const { html, text } = await preview('Hallo\n\n{link}\n\nBis bald');
    expect(html).toMatch(/Hallo<\/p>\s*<p [^>]*><a [^>]*background[^>]*>Startseite[^]*Bis bald/);
    expect(anchors(html)).toHaveLength(2);
    expect(text).toContain(`Hallo\n\nStartseite Ihres Assessments öffnen:\n${link}\n\nBis bald`);
  });

  it('follows as the button where the words have none', async () => {
    const { html, text } = await preview('Hallo');
    expect(anchors(html)).toHaveLength(2);
    expect(text).toContain(`Startseite Ihres Assessments öffnen:\n${link}`);
  });
});

it('lines stay lines', async () => {
  await world.app.saveTemplate.run({ ...template, body: 'Hallo\r\n\r\nViele Grüße\r\nIhr <Team>\rAcme' });
  const { html, text } = await world.app.previewTemplate.run({ ...named, accountName: 'Acme' });
  expect(html).toMatch(/>Viele Grüße<br \/>Ihr &#60;Team&#62;<br \/>Acme<\/p>/);
  expect(text).toContain('Hallo\n\nViele Grüße\nIhr <Team>\nAcme\n\n');
});

it('nothing in a template is markup or runs', async () => {
  await world.app.saveTemplate.run({
    ...template,
    subject: '<b>Hallo</b>',
    body: '<script>alert(1)</script> <%= process.env %> <% throw 1 %> <a href="https://evil.example">x</a>',
  });
  const { html, subject } = await world.app.previewTemplate.run({
    ...named,
    accountName: '<img src=x>{link}',
  });
  expect(subject).toBe('<b>Hallo</b>');
  expect(html).not.toMatch(/<(script|b|img)\b/);
  expect(html).not.toContain('href="https://evil.example"');
  expect(html).toContain('&#60;script&#62;');
});

it('there is no preview of what is not there', async () => {
  const preview = world.app.previewTemplate.run({ ...named, accountName: 'Acme' });
  await expect(preview).rejects.toMatchObject({ code: 'template-not-found' });
});
