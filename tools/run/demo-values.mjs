// What the demo is configured with: addresses on this machine, and secrets that stay with its data.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../servers/child.mjs';

const GATEWAY_PORT = 3000;
const SANDBOX_PORT = 4000;
const SMTP_PORT = 4025;
const BOUNCE_PORT = 4026;
const REPORTS_PORT = 3005;

/**
 * Everything the apps and the sandbox need to find each other, on the usual ports or the next free ones.
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
export async function demoValues(folder) {
  const gatewayPort = await freePort(GATEWAY_PORT);
  const sandboxPort = await freePort(SANDBOX_PORT);
  const smtpPort = await freePort(SMTP_PORT);
  const bouncePort = await freePort(BOUNCE_PORT);
  const reportsPort = await freePort(REPORTS_PORT);
  const assay = `http://localhost:${gatewayPort}`;
  const sandbox = `http://localhost:${sandboxPort}`;
  return {
    NODE_ENV: 'development',
    HEALTH_PORT: '0',
    PUBLIC_URL: assay,
    GATEWAY_PORT: String(gatewayPort),
    REPORTS_PORT: String(reportsPort),
    REPORTS_DIR: join(folder, 'reports'),
    RESULTS_URL: `http://localhost:${reportsPort}`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'invitations@assay.example',
    MAIL_RETURN_PATH: 'bounces@assay.example',
    BOUNCE_SMTP_PORT: String(bouncePort),
    ASSAY_BOUNCE_SMTP: `127.0.0.1:${bouncePort}`,
    SMARTRECRUITERS_API_URL: sandbox,
    SMARTRECRUITERS_APP_ORIGINS: sandbox,
    VENDOR_APP_ORIGINS: sandbox,
    CONSENT_DISPLAY_MODE: 'POPUP',
    DRAIN_GRACE_SECONDS: '5',
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_SMTP_PORT: String(smtpPort),
    SANDBOX_PUBLIC_URL: sandbox,
    SANDBOX_DATA_DIR: join(folder, 'sandbox'),
    ASSAY_URL: assay,
    ...keptSecrets(join(folder, 'secrets.json')),
  };
}

/**
 * Secrets are made once: a second start works on what the first one encrypted.
 * @param {string} file
 * @returns {Record<string, string>}
 */
function keptSecrets(file) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    VENDOR_API_TOKEN: randomBytes(24).toString('hex'),
    REPORTS_TOKEN: randomBytes(24).toString('hex'),
    SMARTRECRUITERS_CLIENT_ID: `partner-${randomBytes(4).toString('hex')}`,
    SMARTRECRUITERS_CLIENT_SECRET: randomBytes(24).toString('hex'),
    ...kept,
  };
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
