import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printed } from '../../tools/doctor/printed.mjs';

const root = resolve(import.meta.dirname, '../..');

interface Told {
  readonly status: number;
  readonly text: string;
}

/** The command, as in the image: with these variables and no others. */
function examine(variables: Record<string, string>, ...args: string[]): Promise<Told> {
  return new Promise((told) => {
    const options = { cwd: root, env: { PATH: process.env['PATH'], ...variables } };
    execFile(process.execPath, ['tools/examine.mjs', ...args], options, (error, stdout, stderr) =>
      told({ status: Number(error?.code ?? 0), text: stdout + stderr }),
    );
  });
}

const secret = 'hunter2-of-the-doctor-9f2c';
const nowhere = {
  DATABASE_URL: `postgres://assay:${secret}@127.0.0.1:1/assay`,
  NATS_URL: 'nats://127.0.0.1:1',
  NATS_PASSWORD_CONSENT: `${secret}-nats`,
  PUBLIC_URL: 'http://127.0.0.1:1',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  SMARTRECRUITERS_API_URL: 'http://127.0.0.1:1',
  SMARTRECRUITERS_CLIENT_ID: 'partner',
  SMARTRECRUITERS_CLIENT_SECRET: `${secret}-partner`,
  SMTP_URL: `smtp://assay:${secret}-mail@127.0.0.1:1`,
  MAIL_FROM: 'invitations@northwind.invalid',
  VENDOR_API_TOKEN: 'password',
  REPORTS_DIR: '/dev/null/reports',
};

interface Diagnosis {
  readonly isHealthy: boolean;
  readonly findings: { code: string; subjects: string[]; remedy: string }[];
}

describe('npm run doctor', () => {
  it('names what is wrong where nothing runs at all, ends with 1, and tells no secret', async () => {
    const { status, text } = await examine(nowhere, '--json');
    const { isHealthy, findings } = JSON.parse(text) as Diagnosis;
    expect([status, isHealthy]).toEqual([1, false]);
    expect(Object.fromEntries(findings.map(({ code, subjects }) => [code, subjects]))).toMatchObject({
      'app-silent': ['gateway', 'consent', 'ordering', 'notification', 'results'],
      'setting-wrong': [
        expect.stringMatching(/^REPORTS_TOKEN is required/),
        expect.stringMatching(/^VENDOR_API_TOKEN must/),
      ],
      'database-unreachable': expect.arrayContaining(['DATABASE_URL of ordering']) as string[],
      'nats-unreachable': expect.arrayContaining(['NATS_URL of this command']) as string[],
      'smartrecruiters-unreachable': [expect.stringContaining('SMARTRECRUITERS_CLIENT_ID')],
      'public-url-unreachable': ['http://127.0.0.1:1: ECONNREFUSED'],
      'mail-server-unreachable': ['127.0.0.1:1: ECONNREFUSED'],
      'sender-is-example': ['northwind.invalid'],
    });
    expect(text).not.toContain('hunter2');
  });

  it('takes a weak secret for what it is, and looks at the rest all the same', async () => {
    const weak = {
      ...nowhere,
      VENDOR_API_TOKEN: 'example-token-example',
      REPORTS_TOKEN: randomBytes(16).toString('hex'),
    };
    const { status, text } = await examine(weak);
    expect(status).toBe(1);
    expect(text).toContain(
      '✖  A secret stands in an example, or is easily guessed.\n    error, secret-weak\n',
    );
    expect(text).toContain('· VENDOR_API_TOKEN is one of an example');
    expect(text).toContain('results-unreachable');
    expect(text).toContain('reports-folder-unwritable');
    expect(text).not.toMatch(/hunter2|example-token|secret-shared/);
  });

  it('says what it needs where it is told nothing, and how it is used where that is wrong', async () => {
    const nothing = await examine({});
    expect([nothing.status, nothing.text]).toEqual([1, expect.stringContaining('NATS_URL is not set')]);
    expect(await examine({}, '--now')).toEqual({ status: 2, text: 'say nothing, or --json\n' });
  });
});

describe('what a person reads', () => {
  const terminal = { colours: false, columns: 60 };

  it('is one line where nothing is wrong', () => {
    expect(printed({ checks: 31, findings: [] }, terminal)).toBe(
      '✔ Nothing to mend: 31 checks found everything as it has to be.\n',
    );
  });

  it('is what is so, what it is about and what to do, within the width of the terminal', () => {
    const finding = {
      code: 'company-held',
      severity: 'warning' as const,
      title: 'A connection waits for your word, because two accounts claimed the company.',
      remedy: 'Ask the company, then confirm or refuse the connection on its page of the console.',
      subjects: ['Acme', 'Globex'],
    };
    expect(printed({ checks: 1, findings: [finding] }, terminal)).toBe(
      `
▲  A connection waits for your word, because two accounts
    claimed the company.
    warning, company-held
    · Acme
    · Globex
    → Ask the company, then confirm or refuse the connection
      on its page of the console.

1 warning in 1 check.
`,
    );
  });
});
