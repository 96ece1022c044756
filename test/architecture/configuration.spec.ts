import { type ConfigClass, describeConfig, Setting } from '@assay/runtime';
import { getMetadataStorage, IsInt } from 'class-validator';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { classesIn, decoratorsOf, placeOf } from './syntax.js';
import { allApps, PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

const UNIT = /_(MS|SECONDS|MINUTES|HOURS|DAYS)$/;
const DURATION = /(TIMEOUT|INTERVAL|DELAY|TTL|GRACE|DEADLINE|EXPIRY|AFTER|PERIOD|LEASE|BACKOFF)(_|$)/;

const propertiesIn = (file: SourceFile): ts.PropertyDeclaration[] =>
  classesIn(file)
    .filter(({ name }) => name?.text.endsWith('Config'))
    .flatMap(({ members }) => members.filter(ts.isPropertyDeclaration));

/** What a class says at run time: decorators may be put together out of others. */
function undescribed(cls: ConfigClass): string[] {
  const described = describeConfig(cls).map(({ name }) => name);
  const rules = getMetadataStorage().getTargetValidationMetadatas(cls, '', false, false);
  const validated = new Set(rules.map(({ propertyName }) => propertyName));
  const known = new Set([...described, ...validated, ...Object.keys(new cls())]);
  return [...known].flatMap((name) => [
    ...(described.includes(name) ? [] : [`${cls.name}.${name} has no sentence`]),
    ...(validated.has(name) ? [] : [`${cls.name}.${name} is not validated`]),
  ]);
}

function undecorated(files: readonly SourceFile[]): string[] {
  return files
    .flatMap(propertiesIn)
    .filter((property) => decoratorsOf(property).length === 0)
    .map((property) => `${placeOf(property)} ${property.name.getText()}`);
}

function withoutUnit(files: readonly SourceFile[]): string[] {
  return (
    files
      .flatMap(propertiesIn)
      .filter((property) => DURATION.test(property.name.getText()) && !UNIT.test(property.name.getText()))
      // Those have the names that OpenTelemetry gave them.
      .filter((property) => !property.name.getText().startsWith('OTEL_'))
      .map((property) => `${placeOf(property)} ${property.name.getText()}`)
  );
}

function shoutless(files: readonly SourceFile[]): string[] {
  return files
    .flatMap(propertiesIn)
    .filter((property) => !/^[A-Z][A-Z0-9_]*$/.test(property.name.getText()))
    .map((property) => `${placeOf(property)} ${property.name.getText()}`);
}

async function configClassOf(app: string): Promise<ConfigClass> {
  const exported = (await import(`../../apps/${app}/src/app.config.ts`)) as Record<string, ConfigClass>;
  const [, cls] = Object.entries(exported).find(([name]) => name.endsWith('Config')) ?? [];
  if (!cls) throw new Error(`apps/${app}/src/app.config.ts exports no class named …Config`);
  return cls;
}

function parsedElsewhere(files: readonly SourceFile[]): string[] {
  const callers = files.filter(
    ({ path, text }) => /\bloadConfig\(/.test(text) && !path.startsWith('libs/runtime/'),
  );
  return callers
    .map(({ path }) => path)
    .filter(
      (path) => !/^apps\/[^/]+\/src\/(main|audit|configure-partner|move-reports|rewrap)\.ts$/.test(path),
    );
}

describe('every variable', () => {
  const files = readFiles(PRODUCTION);
  const configs = files.filter(({ path }) => path.endsWith('.config.ts'));

  it('is validated, and described in one sentence', async () => {
    const classes = await Promise.all(allApps.map(configClassOf));
    expect(classes.flatMap(undescribed)).toEqual([]);
    expect(undecorated(configs)).toEqual([]);
  });

  it('is named in capitals, with its unit where it is a duration', () => {
    expect(shoutless(configs)).toEqual([]);
    expect(withoutUnit(configs)).toEqual([]);
  });

  it('is read where a process begins, before anything connects', () => {
    expect(parsedElsewhere(files)).toEqual([]);
  });

  it('belongs to a class of its app', () => {
    const classes = allApps.map((app) =>
      configs.filter(({ path }) => path === `apps/${app}/src/app.config.ts`).flatMap(propertiesIn),
    );
    expect(classes.filter((properties) => properties.length === 0)).toEqual([]);
  });
});

describe('the rules for configuration', () => {
  const config = (...lines: string[]): SourceFile =>
    sample('app.config.ts', 'class AppConfig {', ...lines, '}');

  it('find a variable without a sentence, one that is not validated and one that is neither', () => {
    class Broken {
      @IsInt() A: number;
      @Setting({ description: 'B.' }) B: number;
    }
    expect(undescribed(Broken)).toEqual(['Broken.B is not validated', 'Broken.A has no sentence']);
    expect(undecorated([config('A: number;', '@IsInt() B: number;')])).toEqual(['app.config.ts:2 A']);
  });

  it('find a duration without its unit', () => {
    expect(withoutUnit([config('ASK_TIMEOUT: number;', 'ASK_TIMEOUT_MS: number;')])).toEqual([
      'app.config.ts:2 ASK_TIMEOUT',
    ]);
    expect(shoutless([config('askTimeoutMs: number;')])).toHaveLength(1);
  });

  it('find a second place that reads the configuration', () => {
    const call = 'const config = loadConfig(OrderingConfig);';
    expect(
      parsedElsewhere([sample('apps/x/src/main.ts', call), sample('apps/x/src/orders/a.ts', call)]),
    ).toEqual(['apps/x/src/orders/a.ts']);
  });
});
