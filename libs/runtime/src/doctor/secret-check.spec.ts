import { expect, it } from 'vitest';
import { AppConfig } from '../app.config.js';
import { loadConfig } from '../load-config.js';
import { Setting } from '../setting.js';
import { isOwnMachine } from './own-machine.js';
import { secretCheck } from './secret-check.js';

class SpecConfig extends AppConfig {
  @Setting({ description: 'One.', secret: true }) TOKEN: string;
  @Setting({ description: 'Its heir.', secret: true }) TOKEN_NEXT: string;
}

const look = (TOKEN: string, TOKEN_NEXT: string, password = 'p') => {
  const config = loadConfig(SpecConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: `postgres://assay:${password}@localhost/assay`,
    NATS_URL: 'nats://localhost',
    TOKEN,
    TOKEN_NEXT,
  });
  return secretCheck('results', SpecConfig, config).run();
};

it('secrets that differ are as they have to be', async () => {
  expect(await look('one', 'two')).toEqual([]);
});

it('one secret under two names is found, also as the password in an address, and not told', async () => {
  const findings = [...(await look('same-1', 'same-1')), ...(await look('a%b', 'two', 'a%25b'))];
  expect(findings).toMatchObject([
    { code: 'secret-shared', subject: 'TOKEN and TOKEN_NEXT of results' },
    { code: 'secret-shared', subject: 'DATABASE_URL and TOKEN of results' },
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/same-1|a%/);
});

it('a key under another id is the same secret', async () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  expect(await look(`new:${key}`, `old:${key}`)).toMatchObject([{ code: 'secret-shared' }]);
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['127.example.com', false],
  ['10.0.0.1', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isOwnMachine(host)).toBe(expected);
});
