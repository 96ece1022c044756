import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { AppConfig } from './app.config.js';
import { loadConfig } from './load-config.js';
import { describeConfig, Setting } from './setting.js';

class Example {
  @Setting({ description: 'How long.' })
  @IsInt()
  WAIT_SECONDS: number = 5;

  @IsBoolean()
  STRICT: boolean = true;

  @IsOptional()
  @IsArray()
  ORIGINS?: string[];

  @Setting({ description: 'What nobody may know.', secret: true, example: 'abc' })
  @IsString()
  TOKEN: string;
}

describe('configuration', () => {
  it('takes numbers, booleans and lists from text, and defaults where nothing is said', () => {
    const environment = { TOKEN: 't', STRICT: 'false', ORIGINS: 'https://a, https://b', WAIT_SECONDS: '' };
    expect({ ...loadConfig(Example, environment) }).toEqual({
      TOKEN: 't',
      STRICT: false,
      ORIGINS: ['https://a', 'https://b'],
      WAIT_SECONDS: 5,
    });
  });

  it('reads a secret from a file, without the line end', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'token');
    writeFileSync(path, 'from file\n');
    expect(loadConfig(Example, { TOKEN_FILE: path }).TOKEN).toBe('from file');
  });

  it('reads whatever lies under its own name in the folder of secrets, and the rest as ever', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    writeFileSync(join(folder, 'TOKEN'), 'from folder\n');
    const environment = { SECRETS_DIR: folder, TOKEN: 'from environment', WAIT_SECONDS: '7' };
    expect(loadConfig(Example, environment)).toMatchObject({ TOKEN: 'from folder', WAIT_SECONDS: 7 });
    expect(() => loadConfig(Example, { SECRETS_DIR: join(folder, 'nowhere') })).toThrow(/TOKEN is required/);
  });

  it('names every offending variable at once, and shows no value', () => {
    const load = () =>
      loadConfig(Example, { WAIT_SECONDS: 'hunter2', STRICT: 'hunter2', TOKEN_FILE: '/hunter2' });
    expect(load).toThrow(/WAIT_SECONDS must be an integer/);
    expect(load).toThrow(/STRICT must be a boolean/);
    expect(load).toThrow(/TOKEN is to be read from TOKEN_FILE/);
    expect(load).not.toThrow(/hunter2/);
  });

  it('of a production has no secret that anybody can guess, and says so without showing it', () => {
    class Production extends Example {
      @Setting({ description: 'Kind of installation.' })
      @IsString()
      NODE_ENV: string = 'production';
    }
    const load = (environment: object) => () =>
      loadConfig(Production, { TOKEN: 'hunter2-hunter2-hunter2', ...environment });
    expect(load({})).toThrow(/TOKEN repeats itself: a production needs a secret of its own/);
    expect(load({ NODE_ENV: 'production' })).toThrow(/TOKEN repeats itself/);
    expect(load({})).not.toThrow(/hunter2/);
    expect(load({ NODE_ENV: 'development' })).not.toThrow();
    expect(load({ TOKEN: 'x9f0Qm2-bk17Tz85aa' })).not.toThrow();
  });

  it('says what is missing', () => {
    expect(() => loadConfig(Example, {})).toThrow(/TOKEN is required/);
  });

  it('cannot be changed', () => {
    const config = loadConfig(Example, { TOKEN: 't', ORIGINS: 'a' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.ORIGINS)).toBe(true);
  });
});

it('the documentation of a variable comes from its declaration', () => {
  expect(describeConfig(Example)).toEqual([
    { name: 'WAIT_SECONDS', description: 'How long.', required: false, default: '5' },
    { name: 'TOKEN', description: 'What nobody may know.', required: true, secret: true, example: 'abc' },
  ]);
});

it('an app describes what every process understands before what is its own', () => {
  const names = describeConfig(AppConfig).map(({ name }) => name);
  expect(names.indexOf('NODE_ENV')).toBeLessThan(names.indexOf('DATABASE_URL'));
});
