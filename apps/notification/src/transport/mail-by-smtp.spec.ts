import { loadConfig } from '@assay/runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { NotificationConfig } from '../app.config.js';
import { MailServer } from './mail-server.fixture.js';
import { MailBySmtp } from './mail-by-smtp.js';

const started: { stop: () => Promise<void> }[] = [];

async function transportTo(options: { hideSMTPUTF8?: boolean } = {}) {
  const server = new MailServer(options);
  const smtpUrl = await server.start();
  const config = loadConfig(NotificationConfig, {
    DATABASE_URL: 'postgres://localhost/unused',
    NATS_URL: 'nats://localhost',
    PUBLIC_URL: 'https://assay.example.com',
    MAIL_FROM: 'invitations@vendor.example.com',
    SMTP_URL: smtpUrl,
  });
  const transport = new MailBySmtp(smtpUrl, config);
  started.push({
    stop: async () => {
      transport.onApplicationShutdown();
      await server.stop();
    },
  });
  const send = (address: string) =>
    transport.send({
      to: { name: 'Zoë', address },
      from: { name: 'Acme', address: 'invitations@vendor.example.com' },
      subject: 'An assessment',
      text: 'Hello',
      html: '<p>Hello</p>',
      messageId: '<1@vendor.example.com>',
      headers: {},
    });
  return { server, send };
}

afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});

describe('an address with other letters than those of ASCII', () => {
  it.each(['zoe@bücher.example', 'zoe@उदाहरण.परीक्षा'])(
    '%s: the host is written so that every mail server understands it',
    async (address) => {
      const { server, send } = await transportTo({ hideSMTPUTF8: true });
      expect(await send(address)).toMatchObject({ kind: 'accepted' });
      expect(server.heard).toMatch(/^RCPT TO:<zoe@xn--[\x21-\x7e]+>\r$/m);
      expect(server.received[0]?.raw.toString('latin1')).toMatch(/^To: .*<zoe@xn--[\x21-\x7e]+>\r$/m);
    },
  );

  it.each(['zoë@cand.example', 'परीक्षा@उदाहरण.परीक्षा'])(
    '%s is never told to a server that does not offer SMTPUTF8: that fails for good, with a plain reason',
    async (address) => {
      const { server, send } = await transportTo({ hideSMTPUTF8: true });
      expect(await send(address)).toMatchObject({
        kind: 'permanent',
        response: expect.stringContaining('SMTPUTF8'),
        verdict: {
          fault: 'recipient',
          because: expect.stringContaining('cannot carry an address of this kind'),
        },
      });
      expect(server.heard).not.toMatch(/MAIL FROM|RCPT TO/);
    },
  );

  it.each(['zoë@cand.example', 'परीक्षा@उदाहरण.परीक्षा'])(
    '%s is written to over a server that does',
    async (address) => {
      const { server, send } = await transportTo();
      expect(await send(address)).toMatchObject({ kind: 'accepted' });
      expect(server.received.map(({ to }) => to)).toEqual([
        [expect.stringContaining(address.split('@')[0] ?? '')],
      ]);
    },
  );

  it('is tried again where the server cannot be asked', async () => {
    const { server, send } = await transportTo();
    await server.stop();
    expect(await send('zoë@cand.example')).toMatchObject({ kind: 'temporary' });
    await server.start(server.port);
    expect(await send('zoë@cand.example')).toMatchObject({ kind: 'accepted' });
  });

  it('fails for good where its host is none', async () => {
    const { send } = await transportTo();
    expect(await send('zoe@\u00ad')).toMatchObject({ kind: 'permanent' });
  });
});
