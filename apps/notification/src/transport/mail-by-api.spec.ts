import { configureFailpoints } from '@assay/runtime';
import { eventually, untrustedServer } from '@assay/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailMessage } from '../mail/compose-invitation.js';
import { MailByApi } from './mail-by-api.js';
import { MailProvider } from './mail-provider.fixture.js';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  configureFailpoints(undefined, 'test');
  for (const end of ends.splice(0)) await end();
});

function by(url: string, answerMs = 60_000): MailByApi {
  const transport = new MailByApi(url, 're_key', { connectMs: 10_000, answerMs });
  ends.unshift(() => transport.onApplicationShutdown());
  return transport;
}

async function provided() {
  const provider = new MailProvider();
  const url = await provider.start();
  ends.push(() => provider.stop());
  return { provider, url, transport: by(`${url}/`) };
}

const message: MailMessage = {
  to: { name: 'Zoë', address: 'zoe.meyer@cand.example' },
  from: { name: 'Acme', address: 'invitations@vendor.example.com' },
  subject: 'An assessment',
  text: 'Hello',
  html: '<p>Hello</p>',
  messageId: '<0199b7a0-1.v2@vendor.example.com>',
  returnPath: 'bounces+abc@mail.example.com',
  headers: { 'Auto-Submitted': 'auto-generated' },
};
const sentWith = async (more: Partial<MailMessage>): Promise<unknown> => {
  const { provider, transport } = await provided();
  expect(await transport.send({ ...message, ...more })).toMatchObject({ kind: 'accepted' });
  return JSON.parse(provider.calls[0]?.body ?? '');
};

it('hands the message over as the provider documents it, and tells the id it got', async () => {
  const { provider, transport } = await provided();
  const outcome = await transport.send({
    ...message,
    replyTo: 'people@acme.example',
    references: '<1@vendor.example.com>',
  });
  const [call] = provider.calls;
  expect(outcome).toMatchObject({
    kind: 'accepted',
    response: `200 ${provider.delivered.get('0199b7a0-1.v2')?.id}`,
  });
  expect(call?.headers).toMatchObject({
    authorization: 'Bearer re_key',
    'content-type': 'application/json',
    'user-agent': 'assay',
  });
  expect(JSON.parse(call?.body ?? '')).toEqual({
    from: 'Acme <invitations@vendor.example.com>',
    to: ['zoe.meyer@cand.example'],
    subject: 'An assessment',
    html: '<p>Hello</p>',
    text: 'Hello',
    reply_to: 'people@acme.example',
    headers: { 'Auto-Submitted': 'auto-generated', References: '<1@vendor.example.com>' },
  });
});

it.each([
  ['Müller & Söhne', 'Müller & Söhne <invitations@vendor.example.com>'],
  ['Acme, Inc. <x@y>', '"Acme, Inc. <x@y>" <invitations@vendor.example.com>'],
  ['The "A" \\ B', '"The \\"A\\" \\\\ B" <invitations@vendor.example.com>'],
  ['', 'invitations@vendor.example.com'],
])('the name %j is written so that it is one', async (name, from) => {
  expect(await sentWith({ from: { name, address: message.from.address } })).toMatchObject({ from });
});

it('a host is written so that every mail server understands it', async () => {
  const to = { name: '', address: 'zoe@bücher.example' };
  expect(await sentWith({ to })).toMatchObject({ to: ['zoe@xn--bcher-kva.example'] });
});

it.each(['zoe@\u00ad', 'a@b.example, c@d.example'])(
  '%j is no address, and nobody is asked',
  async (address) => {
    const { provider, transport } = await provided();
    expect(await transport.send({ ...message, to: { name: '', address } })).toMatchObject({
      kind: 'permanent',
    });
    expect(provider.calls).toEqual([]);
  },
);

describe('the same message again', () => {
  it('is the same bytes under the same key, and is delivered once', async () => {
    const { provider, transport } = await provided();
    provider.next('drop-answer');
    expect(await transport.send(message)).toMatchObject({ kind: 'uncertain' });
    expect(await transport.send({ ...message, messageId: '<0199b7a0-1.v2@other.example>' })).toMatchObject({
      kind: 'accepted',
    });
    const [first, second] = provider.calls;
    expect([second?.key, second?.body]).toEqual([first?.key, first?.body]);
    expect(provider.delivered.size).toBe(1);
  });

  it('is another one at another address', async () => {
    const { provider, transport } = await provided();
    await transport.send(message);
    await transport.send({ ...message, messageId: '<0199b7a0-1.v3@vendor.example.com>' });
    expect([...provider.delivered.keys()]).toEqual(['0199b7a0-1.v2', '0199b7a0-1.v3']);
  });
});

describe('where no answer comes', () => {
  it('and nobody was there, nothing was taken', async () => {
    const { provider, transport } = await provided();
    await provider.stop();
    ends.pop();
    expect(await transport.send(message)).toMatchObject({
      kind: 'temporary',
      response: 'no answer: ECONNREFUSED',
      verdict: { fault: 'passing' },
    });
  });

  it('and somebody was, nobody knows', async () => {
    const { provider, transport } = await provided();
    provider.next('drop');
    const outcome = await transport.send(message);
    expect(outcome.kind).toBe('uncertain');
    expect(JSON.stringify(outcome)).not.toMatch(/zoe|re_key/);
  });

  it('for as long as is waited, or no end of one, nobody knows', async () => {
    const { provider, url } = await provided();
    provider.next('hang', { status: 200, body: 'x'.repeat(200_000) });
    expect((await by(url, 50).send(message)).kind).toBe('uncertain');
    expect((await by(url).send(message)).kind).toBe('uncertain');
  });

  it('because whoever sends has lost its lease, nobody waits', async () => {
    const { provider, transport } = await provided();
    provider.next('hang');
    const lost = new AbortController();
    const sending = transport.send(message, lost.signal);
    await eventually(() => expect(provider.calls).toHaveLength(1));
    lost.abort();
    expect((await sending).kind).toBe('uncertain');
  });

  it('because the certificate is nobody’s, nothing is said', async () => {
    const server = await untrustedServer();
    ends.push(() => server.close());
    expect(await by(server.url).send(message)).toMatchObject({
      kind: 'temporary',
      verdict: { fault: 'us', because: expect.stringContaining('encrypted') },
    });
    expect(server.heard).toEqual([]);
  });
});
