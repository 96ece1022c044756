import { generateKeyPairSync } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { loadConfig } from '@assay/runtime';
import { selfSigned, untrustedServer } from '@assay/testing';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotificationConfig } from '../app.config.js';
import { MailProvider } from '../transport/mail-provider.fixture.js';
import { dnsLook } from './dns-look.js';
import { DnsServer } from './dns-server.fixture.js';
import { mailServerFindings } from './mail-server-findings.js';
import { returnFindings } from './return-findings.js';
import { senderFindings } from './sender-findings.js';

const settings = (variables: Record<string, string> = {}) =>
  loadConfig(NotificationConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://localhost/unused',
    NATS_URL: 'nats://localhost',
    PUBLIC_URL: 'https://assay.example.com',
    MAIL_FROM: 'Northwind <invitations@mail.northwind.net>',
    SMTP_URL: 'smtp://localhost',
    ...variables,
  });
const codes = async (findings: Promise<readonly { code: string }[]>) =>
  (await findings).map(({ code }) => code);

describe('the doctor looks at the mail server', () => {
  const servers: SMTPServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(resolve));
  });

  async function mailServer(options: SMTPServerOptions = {}): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 100,
      onAuth: ({ username, password }, _session, callback) =>
        username === 'assay' && password === 'right/one'
          ? callback(null, { user: username })
          : callback(new Error('no')),
      ...options,
    });
    server.on('error', () => undefined);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    return (server.server.address() as AddressInfo).port;
  }

  const plain = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };

  it('and finds nothing where it takes the login', async () => {
    const port = await mailServer(plain);
    expect(await mailServerFindings({ SMTP_URL: `smtp://assay:right%2Fone@127.0.0.1:${port}` })).toEqual([]);
  });

  it('and finds nobody, a login that is refused, and never tells the password', async () => {
    const port = await mailServer(plain);
    const findings = [
      ...(await mailServerFindings({ SMTP_URL: 'smtp://assay:hunter2@127.0.0.1:1' })),
      ...(await mailServerFindings({ SMTP_URL: `smtp://assay:hunter2@127.0.0.1:${port}` })),
    ];
    expect(findings).toMatchObject([
      { code: 'mail-server-unreachable', subject: '127.0.0.1:1: ECONNREFUSED' },
      { code: 'mail-login-refused' },
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('and finds that mail goes to another machine in the clear', async () => {
    // This very machine under an address that may be any.
    expect(
      await codes(mailServerFindings({ SMTP_URL: `smtp://0.0.0.0:${await mailServer(plain)}` })),
    ).toEqual(['mail-unencrypted']);
  });

  it('and finds a certificate that nobody trusts', async () => {
    const port = await mailServer({ ...selfSigned(), secure: true });
    expect(await codes(mailServerFindings({ SMTP_URL: `smtps://localhost:${port}` }))).toEqual([
      'mail-certificate-untrusted',
    ]);
  });
});

describe('the doctor looks at the mail provider', () => {
  const provider = new MailProvider();
  let MAIL_API_URL: string;
  beforeAll(async () => void (MAIL_API_URL = await provider.start()));
  afterAll(() => provider.stop());
  const found = (url = MAIL_API_URL) => mailServerFindings({ MAIL_API_URL: url, MAIL_API_KEY: 're_hunter2' });
  const refusal = (name: string, message: string) => ({ name, message });

  it.each([
    ['may do everything', 200, {}],
    ['may send alone', 401, refusal('restricted_api_key', 'This API key is restricted to only send emails.')],
  ])('and finds nothing where the key %s, without a mail', async (_what, status, body) => {
    provider.domains = { status, body };
    expect(await found()).toEqual([]);
    expect(provider.calls).toEqual([]);
  });

  it.each([
    [401, refusal('validation_error', 'API key is invalid')],
    [400, refusal('validation_error', 'API key is invalid')],
    [403, refusal('invalid_api_key', 'no')],
  ])('and finds a key that is refused with %i, which it never tells', async (status, body) => {
    provider.domains = { status, body };
    const findings = await found();
    const { host } = new URL(MAIL_API_URL);
    expect(findings).toMatchObject([{ code: 'mail-key-refused', subject: `${host}: ${status}` }]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('and finds nobody, somebody else, and a certificate that nobody trusts', async () => {
    provider.domains = { status: 404, body: {} };
    const server = await untrustedServer();
    expect(await codes(found('http://127.0.0.1:1'))).toEqual(['mail-server-unreachable']);
    expect(await codes(found())).toEqual(['mail-server-unreachable']);
    expect(await codes(found(server.url))).toEqual(['mail-certificate-untrusted']);
    await server.close();
  });
});

describe('the doctor looks up', () => {
  const server = new DnsServer();
  let dns: ReturnType<typeof dnsLook>;
  beforeAll(async () => void (dns = dnsLook([await server.start()])));
  beforeEach(() => server.clear());
  afterAll(() => server.stop());

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ed25519 = generateKeyPairSync('ed25519');
  const pem = (key: typeof rsa.privateKey) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signing = (key = rsa.privateKey) => ({
    DKIM_DOMAIN: 'northwind.net',
    DKIM_SELECTOR: 'assay',
    DKIM_PRIVATE_KEY: pem(key),
  });
  const spki = (key: typeof rsa.publicKey) => key.export({ type: 'spki', format: 'der' });
  const key = 'assay._domainkey.northwind.net';

  function publish(): void {
    server.txt('mail.northwind.net', 'v=spf1 mx -all');
    server.txt('_dmarc.northwind.net', 'v=DMARC1; p=none');
    server.txt(key, `v=DKIM1; k=rsa; p=${spki(rsa.publicKey).toString('base64')}`);
  }

  it('what receivers want to know of the sender, and finds nothing where all is published', async () => {
    publish();
    expect(await senderFindings(settings(signing()), dns)).toEqual([]);
  });

  it('nothing of a domain that cannot exist, which is wrong where orders are real', async () => {
    const example = { MAIL_FROM: 'invitations@assay.example.com' };
    expect(await senderFindings(settings(example), dns)).toEqual([]);
    const real = { ...example, NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/unused' };
    expect(await codes(senderFindings(settings(real), dns))).toEqual(['sender-is-example']);
  });

  it('SPF and DMARC, and finds that they are missing', async () => {
    server.txt('mail.northwind.net', 'site-verification=1');
    expect(await senderFindings(settings(), dns)).toMatchObject([
      { code: 'sender-without-spf', subject: 'mail.northwind.net' },
      { code: 'sender-without-dmarc', subject: '_dmarc.mail.northwind.net' },
    ]);
  });

  it('of a provider’s sender DMARC alone, and no way back: the rest is the provider’s', async () => {
    const byProvider = {
      ...signing(),
      SMTP_URL: '',
      MAIL_API_URL: 'https://api.resend.com',
      MAIL_API_KEY: 're_1',
    };
    expect(await codes(senderFindings(settings(byProvider), dns))).toEqual(['sender-without-dmarc']);
    const back = { MAIL_RETURN_PATH: 'bounces@northwind.net', MAIL_API_URL: 'https://api.resend.com' };
    expect(await returnFindings(back, dns)).toEqual([]);
  });

  it('SPF where mail returns to, if that is somewhere else', async () => {
    publish();
    const away = {
      MAIL_RETURN_PATH: 'bounces@back.northwind.net',
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    };
    expect(await senderFindings(settings(away), dns)).toMatchObject([
      { code: 'sender-without-spf', subject: 'back.northwind.net' },
    ]);
  });

  it('the key that signs, and finds none, or another one', async () => {
    publish();
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await codes(senderFindings(settings(signing(other.privateKey)), dns))).toEqual([
      'dkim-key-differs',
    ]);
    const elsewhere = { ...signing(), DKIM_SELECTOR: 'nobody' };
    expect(await senderFindings(settings(elsewhere), dns)).toMatchObject([
      { code: 'dkim-key-missing', subject: 'nobody._domainkey.northwind.net' },
    ]);
    // A key that was taken back is published empty (RFC 6376 section 3.6.1).
    server.clear();
    publish();
    server.txt('gone._domainkey.northwind.net', 'v=DKIM1; p=');
    expect(await codes(senderFindings(settings({ ...signing(), DKIM_SELECTOR: 'gone' }), dns))).toEqual([
      'dkim-key-missing',
    ]);
  });

  it('a key of 32 bytes as such keys are published', async () => {
    publish();
    server.txt(
      'short._domainkey.northwind.net',
      `v=DKIM1; k=ed25519; p=${spki(ed25519.publicKey).subarray(-32).toString('base64')}`,
    );
    const short = { ...signing(ed25519.privateKey), DKIM_SELECTOR: 'short' };
    expect(await senderFindings(settings(short), dns)).toEqual([]);
  });

  it('and says that nobody answered where that is so', async () => {
    server.isBroken = true;
    expect(await codes(senderFindings(settings(), dns))).toEqual(['dns-silent']);
    const back = { MAIL_RETURN_PATH: 'bounces@northwind.net', BOUNCE_SMTP_PORT: 2525 };
    expect(await codes(returnFindings(back, dns))).toEqual(['dns-silent']);
  });

  describe('the way back of mail', () => {
    const back = { MAIL_RETURN_PATH: 'bounces@northwind.net', BOUNCE_SMTP_PORT: 2525 };

    it('and finds nothing where somebody greets at the exchanger, or where nothing comes back', async () => {
      const greeter = createServer((socket) =>
        socket.on('error', () => undefined).end('220 northwind.net ESMTP\r\n'),
      );
      await new Promise<void>((resolve) => greeter.listen(0, '127.0.0.1', resolve));
      server.mx('northwind.net', 'mx.northwind.net');
      server.a('mx.northwind.net', '127.0.0.1');
      expect(await returnFindings(back, dns, (greeter.address() as AddressInfo).port)).toEqual([]);
      greeter.close();
      expect(await returnFindings({}, dns)).toEqual([]);
    });

    it('and finds that nobody takes it here, that nobody is named, that nobody answers', async () => {
      expect(await codes(returnFindings({ MAIL_RETURN_PATH: 'bounces@northwind.net' }, dns))).toEqual([
        'return-path-untaken',
      ]);
      expect(await codes(returnFindings(back, dns))).toEqual(['return-path-without-mx']);
      server.mx('northwind.net', 'mx.northwind.net');
      server.a('mx.northwind.net', '127.0.0.1');
      expect(await returnFindings(back, dns, 1)).toMatchObject([
        { code: 'return-path-unreachable', subject: 'mx.northwind.net, port 1' },
      ]);
    });
  });
});
