import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxConfig } from '../app.config.js';
import { bootSandbox, type RunningSandbox } from '../boot/boot-sandbox.js';

describe('the mailbox that was given logins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    const config = Object.assign(new SandboxConfig(), {
      SANDBOX_PORT: 0,
      SANDBOX_SMTP_PORT: 0,
      SANDBOX_DATA_DIR: folder,
      SANDBOX_SMTP_LOGINS: 'assay:one,assay:two',
      ASSAY_URL: 'http://localhost:1',
      VENDOR_API_TOKEN: 'vendor',
      SMARTRECRUITERS_CLIENT_ID: 'master',
      SMARTRECRUITERS_CLIENT_SECRET: 'master-secret',
    });
    sandbox = await bootSandbox(config, new Logger({ app: 'sandbox', level: 'silent' }));
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const post = (login: object): Promise<unknown> =>
    createTransport({ host: 'localhost', port: sandbox.smtpPort, ignoreTLS: true, ...login }).sendMail({
      from: 'assay@example.org',
      to: 'ola@example.org',
      subject: 'Your assessment',
      text: 'Start',
    });

  it.each(['one', 'two'])('takes mail from whoever has the password %s', async (pass) => {
    expect(await post({ auth: { user: 'assay', pass } })).toMatchObject({ accepted: ['ola@example.org'] });
  });

  it('refuses another password, and whoever shows none', async () => {
    const wrong = post({ auth: { user: 'assay', pass: 'three' } });
    await expect(wrong).rejects.toMatchObject({ code: 'EAUTH', responseCode: 535 });
    await expect(post({})).rejects.toMatchObject({ responseCode: 530 });
  });
});
