import { generateKeyPairSync } from 'node:crypto';
import { loadConfig } from '@assay/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NotificationConfig } from '../app.config.js';
import { wordings } from '../wording/choose-wording.js';
import { composeInvitation } from '../mail/compose-invitation.js';
import { verifyDkim } from './dkim-verifier.fixture.js';
import { MailServer } from './mail-server.fixture.js';
import { MailBySmtp } from './mail-by-smtp.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
  type: 'spki',
  format: 'pem',
});

let server: MailServer;
let transport: MailBySmtp;

beforeEach(async () => {
  server = new MailServer();
  transport = await connect({
    DKIM_DOMAIN: 'vendor.example.com',
    DKIM_SELECTOR: 'assay1',
    DKIM_PRIVATE_KEY: privateKey,
  });
});
afterEach(async () => {
  transport.onApplicationShutdown();
  await server.stop();
});

async function connect(settings: Record<string, string>): Promise<MailBySmtp> {
  const smtpUrl = server.port ? `smtp://127.0.0.1:${server.port}` : await server.start();
  return new MailBySmtp(
    smtpUrl,
    loadConfig(NotificationConfig, {
      DATABASE_URL: 'postgres://localhost/unused',
      NATS_URL: 'nats://localhost',
      PUBLIC_URL: 'https://assay.example.com',
      MAIL_FROM: 'invitations@vendor.example.com',
      SMTP_URL: smtpUrl,
      ...settings,
    }),
  );
}

async function sent(language: string): Promise<string> {
  const link = `https://assay.example.com/c/${'a'.repeat(120)}`;
  const message = composeInvitation({
    kind: 'reminder',
    accountName: 'Acme Société Générale d’Évaluation',
    packageName: 'Java  Basics',
    firstName: 'Zoë',
    lastName: 'Meyer',
    email: 'zoe@example.org',
    language,
    link,
    // Long enough to be folded, which has broken signatures elsewhere.
    stopLink: `${link}/reminders/stop`,
    messageId: '<1@vendor.example.com>',
    fromAddress: 'invitations@vendor.example.com',
    replyTo: 'people@acme.example',
  });
  expect(await transport.send(message)).toMatchObject({ kind: 'accepted' });
  return server.received.at(-1)?.raw.toString('latin1') ?? '';
}

it.each(wordings.map(({ language }) => language))(
  'a message in %s carries a valid signature',
  async (language) => {
    const raw = await sent(language);
    const verdict = verifyDkim(raw, publicKey);
    expect(verdict).toMatchObject({
      bodyIntact: true,
      signatureValid: true,
      domain: 'vendor.example.com',
      selector: 'assay1',
    });
    expect(verdict.signedHeaders).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'reply-to', 'message-id', 'list-unsubscribe']),
    );
    expect(verdict.signedHeaders).toContain('list-unsubscribe-post');
  },
);

it('what is changed on the way, or signed by somebody else, does not pass', async () => {
  const raw = await sent('en');
  expect(verifyDkim(raw.replace(/^Subject: /m, 'Subject: Not '), publicKey).signatureValid).toBe(false);
  expect(verifyDkim(raw.replace('Hello', 'Hallo'), publicKey).bodyIntact).toBe(false);
  expect(verifyDkim(raw, String(other)).signatureValid).toBe(false);
});

it('a connection that is lost before the end of a signed message is no uncertain attempt', async () => {
  server.next('drop-early');
  const message = composeInvitation({
    accountName: 'Acme',
    packageName: 'Java',
    firstName: 'Zoë',
    lastName: 'Meyer',
    email: 'zoe@example.org',
    language: 'en',
    link: 'https://assay.example.com/c/1',
    messageId: '<1@vendor.example.com>',
    fromAddress: 'invitations@vendor.example.com',
  });
  expect(await transport.send(message)).toMatchObject({ kind: 'temporary' });
  server.next('drop');
  expect(await transport.send(message)).toMatchObject({ kind: 'uncertain' });
});

it('nothing is signed where no key is configured', async () => {
  transport.onApplicationShutdown();
  transport = await connect({});
  expect(await sent('en')).not.toMatch(/^DKIM-Signature:/im);
});
