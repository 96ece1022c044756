// What the demo is configured with: addresses on this machine, and secrets that stay with its data.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything the apps and the sandbox need to find each other; what is given for them goes before.
 * @param {string} folder
 * @param {import('./demo-ports.mjs').DemoPorts} ports
 * @param {Record<string, string | undefined>} given
 * @returns {Record<string, string>}
 */
export function demoValues(folder, ports, given) {
  const assay = given.PUBLIC_URL || `http://localhost:${ports.GATEWAY_PORT}`;
  const sandbox = given.SANDBOX_PUBLIC_URL || `http://localhost:${ports.SANDBOX_PORT}`;
  return {
    NODE_ENV: 'development',
    // Whoever reaches the sandbox may do everything there, with the vendor's token: this machine alone does.
    LISTEN_HOST: given.LISTEN_HOST || '127.0.0.1',
    HEALTH_PORT: '0',
    PUBLIC_URL: assay,
    GATEWAY_PORT: String(ports.GATEWAY_PORT),
    REPORTS_PORT: String(ports.REPORTS_PORT),
    REPORTS_DIR: join(folder, 'reports'),
    RESULTS_URL: `http://127.0.0.1:${ports.REPORTS_PORT}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.SANDBOX_SMTP_PORT}`,
    MAIL_FROM: 'invitations@assay.example',
    MAIL_RETURN_PATH: 'bounces@assay.example',
    BOUNCE_SMTP_PORT: String(ports.BOUNCE_SMTP_PORT),
    ASSAY_BOUNCE_SMTP: `127.0.0.1:${ports.BOUNCE_SMTP_PORT}`,
    SMARTRECRUITERS_API_URL: sandbox,
    SMARTRECRUITERS_APP_ORIGINS: sandbox,
    VENDOR_APP_ORIGINS: sandbox,
    CONSENT_DISPLAY_MODE: 'POPUP',
    DRAIN_GRACE_SECONDS: '5',
    SANDBOX_PORT: String(ports.SANDBOX_PORT),
    SANDBOX_SMTP_PORT: String(ports.SANDBOX_SMTP_PORT),
    SANDBOX_PUBLIC_URL: sandbox,
    SANDBOX_DATA_DIR: join(folder, 'sandbox'),
    ASSAY_URL: assay,
    CONSOLE_OIDC_ISSUER: `${sandbox}/oidc`,
    CONSOLE_OIDC_CLIENT_ID: 'assay-console',
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
    CONSOLE_OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
    SMARTRECRUITERS_CLIENT_ID: `partner-${randomBytes(4).toString('hex')}`,
    SMARTRECRUITERS_CLIENT_SECRET: randomBytes(24).toString('hex'),
    ...kept,
  };
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
