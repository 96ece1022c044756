import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps } from '@assay/contracts';
import { loadConfig, weaknessOf } from '@assay/runtime';
import { selfSigned } from '@assay/testing';
import { nkeys } from '@nats-io/transport-node';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';
import { appSettings } from './manifests.fixture.js';

const settingsOf = await appSettings();
const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tls = selfSigned();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** What else an app wants to know before it starts, also beside some of its secrets. */
const others = {
  NODE_ENV: 'production',
  NATS_URL: 'nats://localhost:4222',
  PUBLIC_URL: 'https://assay.example.com',
  SMARTRECRUITERS_CLIENT_ID: 'partner',
  MAIL_FROM: 'invitations@example.com',
  MAIL_RETURN_PATH: 'bounces@mail.example.com',
  BOUNCE_TLS_CERTIFICATE: tls.cert,
  DKIM_DOMAIN: 'example.com',
  DKIM_SELECTOR: 'assay',
  CONSOLE_OIDC_ISSUER: 'https://id.example.com',
  CONSOLE_OIDC_CLIENT_ID: 'console',
  REPORTS_S3_ACCESS_KEY_ID: 'reports',
};

function made(name: string): string {
  const text = randomBytes(24).toString('hex');
  if (name === 'ENCRYPTION_KEY') return `first:${randomBytes(32).toString('base64')}`;
  if (name === 'DATABASE_URL') return `postgres://login:${text}@postgresql:5432/assay`;
  if (name === 'SMTP_URL') return `smtps://user:${text}@mail.example.com:465`;
  if (name === 'NATS_SEED') return new TextDecoder().decode(nkeys.createUser().getSeed());
  if (name === 'OTEL_EXPORTER_OTLP_HEADERS') return `authorization=${text}`;
  if (name === 'BOUNCE_TLS_KEY') return tls.key.trim();
  if (name === 'DKIM_PRIVATE_KEY')
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
  return text;
}

it.each(apps)(
  '%s takes every secret as a file, each on its own, and needs none in its environment',
  (app) => {
    const { config, settings } = settingsOf[app] ?? { config: Object, settings: [] };
    const secrets = settings.filter(({ secret }) => secret).map(({ name }) => [name, made(name)] as const);
    expect(secrets.length).toBeGreaterThan(1);
    const files = secrets.map(([name, value]) => {
      const path = join(folder, `${app}-${name}`);
      writeFileSync(path, `${value}\n`);
      return [`${name}_FILE`, path] as const;
    });
    const load = (more: object) => loadConfig(config, { ...others, ...Object.fromEntries(files), ...more });
    expect(load({})).toMatchObject(Object.fromEntries(secrets));
    for (const [name] of files) {
      const start = () => load({ [name]: join(folder, 'nowhere') });
      expect(start).toThrow(
        new RegExp(`${name.replace('_FILE', '')} is to be read from ${name}, which is not readable`),
      );
    }
  },
);

it('no value of .env.example starts a production', () => {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
  const secrets = Object.values(settingsOf).flatMap(({ settings }) =>
    settings.filter(({ secret }) => secret),
  );
  const names = new Set(secrets.map(({ name }) => name));
  const given = lines.flatMap((line) => {
    const [, name = '', value = ''] = /^#? ?([A-Z_]+)=(.+)$/.exec(line) ?? [];
    return names.has(name) && value !== '' ? [[name, value] as const] : [];
  });
  expect(given.map(([name]) => name)).toContain('DATABASE_URL');
  expect(given.filter(([name, value]) => weaknessOf(name, value) === undefined)).toEqual([]);
});
