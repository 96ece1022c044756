import { type ConfigClass, settingsOf } from '../setting.js';
import type { Check } from './examine.js';
import { found } from './findings.js';

/** Finds the secrets that a process was given under two names. */
export function secretCheck(app: string, cls: ConfigClass, config: object): Check {
  return {
    looksAt: `the secrets of ${app}`,
    run: async () => {
      const names = new Map<string, string[]>();
      for (const [name, secret] of secretsOf(cls, config))
        names.set(secret, [...(names.get(secret) ?? []), name]);
      return [...names.values()]
        .filter((same) => same.length > 1)
        .map((same) => found('secret-shared', `${same.sort().join(' and ')} of ${app}`));
    },
  };
}

function secretsOf(cls: ConfigClass, config: object): [name: string, secret: string][] {
  const values = new Map<string, unknown>(Object.entries(config));
  return [...settingsOf(cls)].flatMap(([name, { secret }]) => {
    const value = values.get(name);
    return secret && typeof value === 'string'
      ? ofOne(value).map((one): [string, string] => [name, one])
      : [];
  });
}

// Of an address its password counts; a list of keys is several secrets.
function ofOne(value: string): string[] {
  if (value.startsWith('-----BEGIN')) return [value];
  const password = /^[a-z]+:\/\/[^/@]*?:([^/@]+)@/.exec(value)?.[1];
  if (/^[a-z]+:\/\//.test(value)) return password === undefined ? [] : [decodeURIComponent(password)];
  return value.split(',').map((item) => item.trim().replace(/^[\w-]{1,32}:/, ''));
}
