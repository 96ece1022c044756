import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { type ConfigClass, settingsOf } from './setting.js';
import { weakSecrets } from './weak-secret.js';
import { processEnvironment } from './process-environment.config.js';

/** Variables by name, as a process receives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the frozen configuration of a process, or throws one error that names every offending variable and no value.
 *
 * In production, which is what is meant where nothing is said, no secret may be one of an example or easily guessed.
 * An empty variable counts as unset; `NAME_FILE` gives the path of a file that holds the value of `NAME`, and so does a
 * file that is called `NAME` in the folder SECRETS_DIR.
 */
export function loadConfig<T extends object>(
  cls: ConfigClass<T>,
  environment: Environment = processEnvironment(),
): Readonly<T> {
  const failures = new Map<string, string>();
  const defaults = Object.entries(new cls());
  const plain: Record<string, unknown> = {};
  for (const name of namesOf(cls)) {
    const text = textOf(name, environment, failures);
    if (text !== undefined) plain[name] = convert(text, kindOf(cls, name, new Map(defaults).get(name)));
  }
  const config = plainToInstance(cls, plain, { exposeDefaultValues: true });
  for (const failure of validateSync(config, { forbidUnknownValues: false })) {
    if (failures.has(failure.property)) continue;
    const expected = Object.values(failure.constraints ?? {}).join(', ') || 'is not valid';
    const missing = plain[failure.property] === undefined ? 'is required: ' : '';
    failures.set(failure.property, missing + expected.replaceAll(`${failure.property} `, ''));
  }
  refuseWeakSecrets(cls, Object.fromEntries(Object.entries(config)), failures);
  if (failures.size > 0) {
    const lines = [...failures].map(([name, expected]) => `  ${name} ${expected}`);
    throw new Error(`The configuration is not valid:\n${lines.join('\n')}`);
  }
  return deepFreeze(config);
}

/** A production that can be guessed does not start: not with what our examples show, either. */
function refuseWeakSecrets(
  cls: ConfigClass,
  config: Readonly<Record<string, unknown>>,
  failures: Map<string, string>,
): void {
  if (config['NODE_ENV'] !== 'production') return;
  const secrets: Record<string, string> = {};
  for (const [name, { secret }] of settingsOf(cls)) {
    const value = config[name];
    if (secret && typeof value === 'string') secrets[name] = value;
  }
  for (const [name, weakness] of weakSecrets(secrets))
    if (!failures.has(name))
      failures.set(name, `${weakness}: a production needs a secret of its own. ${remedyFor(name)}`);
}

/** Where another secret comes from; docs/secrets.md says how each is changed. */
function remedyFor(name: string): string {
  if (name.endsWith('_URL')) return 'Give the server another password';
  if (/^(SMARTRECRUITERS|CONSOLE_OIDC|MAIL_API)_/.test(name))
    return 'Have whoever gave it to you make another one';
  if (name === 'ENCRYPTION_KEY') return 'Make one by: head -c 32 /dev/urandom | base64';
  return "Make one by: od -An -N32 -tx1 /dev/urandom | tr -d ' \\n'";
}

function namesOf(cls: ConfigClass): Set<string> {
  const validated = getMetadataStorage().getTargetValidationMetadatas(cls, '', false, false);
  return new Set([
    ...settingsOf(cls).keys(),
    ...Object.keys(new cls()),
    ...validated.map((rule) => rule.propertyName),
  ]);
}

function textOf(name: string, environment: Environment, failures: Map<string, string>): string | undefined {
  const path = environment[`${name}_FILE`] || inFolder(environment['SECRETS_DIR'], name);
  if (!path) return environment[name] || undefined;
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    failures.set(name, `is to be read from ${name}_FILE, which is not readable`);
    return undefined;
  }
}

function inFolder(folder: string | undefined, name: string): string | undefined {
  const path = folder ? join(folder, name) : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

type Kind = 'number' | 'boolean' | 'list' | 'text';

function kindOf(cls: ConfigClass, name: string, fallback: unknown): Kind {
  const declared: unknown = Reflect.getMetadata('design:type', cls.prototype, name);
  if (declared === Number || typeof fallback === 'number') return 'number';
  if (declared === Boolean || typeof fallback === 'boolean') return 'boolean';
  if (declared === Array || Array.isArray(fallback)) return 'list';
  return 'text';
}

// Text that does not fit its kind is passed on as it is, so that the validators report it.
function convert(text: string, kind: Kind): unknown {
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  if (kind === 'boolean') return { true: true, '1': true, false: false, '0': false }[text] ?? text;
  if (kind === 'list') return text.split(',').flatMap((item) => item.trim() || []);
  return text;
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  }
  return Object.freeze(value);
}
