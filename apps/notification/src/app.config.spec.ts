import { loadConfig } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { NotificationConfig } from './app.config.js';

const complete = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://localhost/assay',
  NATS_URL: 'nats://localhost',
  PUBLIC_URL: 'https://assay.example.com',
  SMTP_URL: 'smtps://user:secret@mail.example.com',
  MAIL_FROM: 'Assay <invitations@example.com>',
};

it('gives an invitation a day, four places, half a minute to connect and ten for the answer', () => {
  expect(loadConfig(NotificationConfig, complete)).toMatchObject({
    INVITATION_GIVE_UP_HOURS: 24,
    INVITATION_CONCURRENCY: 4,
    SMTP_CONNECT_TIMEOUT_SECONDS: 30,
    SMTP_ANSWER_TIMEOUT_SECONDS: 600,
  });
});

it.each([
  ['PUBLIC_URL', 'http://assay.example.com'],
  ['SMTP_URL', 'https://mail.example.com'],
  ['MAIL_FROM', 'Assay'],
  ['MAIL_FROM', 'a@example.com, b@example.com'],
  ['MAIL_RETURN_PATH', 'Bounces <bounces@example.com>'],
  ['BOUNCE_SMTP_PORT', '70000'],
  ['DKIM_DOMAIN', 'not a domain'],
])('refuses %s=%s by name, without its value', (name, value) => {
  const load = () => loadConfig(NotificationConfig, { ...complete, [name]: value });
  expect(load).toThrow(name);
  expect(load).not.toThrow(value);
});

it('takes plain http on the machine itself', () => {
  expect(
    loadConfig(NotificationConfig, { ...complete, PUBLIC_URL: 'http://localhost:8080' }).PUBLIC_URL,
  ).toBe('http://localhost:8080');
});

describe('of the two ways that mail can leave by', () => {
  const { SMTP_URL, ...without } = complete;
  const api = { MAIL_API_URL: 'https://api.resend.com', MAIL_API_KEY: 're_123' };
  const load = (more: object) => () => loadConfig(NotificationConfig, { ...without, ...more });

  it('takes either', () => {
    expect(load({ SMTP_URL })().MAIL_API_URL).toBeUndefined();
    expect(load({ ...api, SMTP_URL: '' })()).toMatchObject(api);
  });

  it('refuses none, both, a provider without its key, and one that everybody can read', () => {
    expect(load({})).toThrow(/SMTP_URL is required: .*where MAIL_API_URL names no provider/);
    expect(load({ ...api, SMTP_URL })).toThrow('MAIL_API_URL must not be given beside SMTP_URL');
    expect(load({ MAIL_API_URL: api.MAIL_API_URL })).toThrow('MAIL_API_KEY is required');
    expect(load({ ...api, MAIL_API_URL: 'http://api.resend.com' })).toThrow('MAIL_API_URL must be an https');
    expect(load({ ...api, MAIL_API_URL: 'http://localhost:4010/mail-api' })).not.toThrow();
  });

  it('refuses a key that is one of an example where orders are real', () => {
    const production = { ...api, NODE_ENV: 'production', MAIL_API_KEY: 'please-change-my-api-key' };
    expect(load(production)).toThrow(/MAIL_API_KEY is one of an example.*Have whoever gave it to you/);
    expect(load(production)).not.toThrow('please-change');
  });
});

it('asks for a key where mail returns, and for all of a signature or a certificate, or none of it', () => {
  const load = (more: object) => () => loadConfig(NotificationConfig, { ...complete, ...more });
  expect(load({ MAIL_RETURN_PATH: 'bounces@example.com' })).toThrow('ENCRYPTION_KEY is required');
  expect(load({ DKIM_DOMAIN: 'example.com' })).toThrow(/DKIM_SELECTOR[^]*DKIM_PRIVATE_KEY/);
  expect(load({ BOUNCE_TLS_KEY: '-----BEGIN PRIVATE KEY-----' })).toThrow('BOUNCE_TLS_CERTIFICATE');
  expect(load({ BOUNCE_TLS_CERTIFICATE: '-----BEGIN CERTIFICATE-----' })).toThrow('BOUNCE_TLS_KEY');
  expect(load({})).not.toThrow();
});
