import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { allApps, listFiles, productApps, readFiles, sample, type SourceFile } from './workspace.js';

const EVERYWHERE = [
  'README.md',
  'package.json',
  'tsconfig.json',
  'src/main.ts',
  'src/app.module.ts',
  'src/app.config.ts',
];
const WITH_A_DATABASE = ['migrations/index.ts', 'schema.sql'];
const QUESTIONS = [
  'What does it own?',
  'What does it answer?',
  'What does it announce?',
  'What does it need?',
];

function missingFiles(paths: readonly string[]): string[] {
  const wanted = [
    ...allApps.flatMap((app) => EVERYWHERE.map((file) => `apps/${app}/${file}`)),
    ...productApps.flatMap((app) => WITH_A_DATABASE.map((file) => `apps/${app}/${file}`)),
  ];
  return wanted.filter((path) => !paths.includes(path));
}

function unansweredQuestions(readme: SourceFile): string[] {
  return QUESTIONS.filter((question) => {
    const answer = readme.text.split(question)[1]?.split('\n#')[0] ?? '';
    return answer.replaceAll(/[*\s]/g, '') === '';
  }).map((question) => `${readme.path} does not answer: ${question}`);
}

function linksOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/\]\(([^)#]+?)(#[^)]*)?\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target).replace(/\/$/, ''));
}

function wrongMigrations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...(/^\/\/ (expand|contract)\n/.test(text)
      ? []
      : [`${path} does not begin with // expand or // contract`]),
    ...(/async down\(\)[^{]*\{\s*(throw|\})/.test(text) || !text.includes('down(')
      ? []
      : [`${path} goes backward`]),
  ]);
}

function unlistedMigrations(paths: readonly string[], index: SourceFile): string[] {
  const folder = dirname(index.path);
  const own = paths.filter((path) => dirname(path) === folder && path !== index.path).sort();
  const numbers = own.map((path) => /\/(\d{4})-/.exec(path)?.[1]);
  return [
    ...own.filter((path) => !index.text.includes(path.split('/').at(-1)?.replace('.ts', '.js') ?? path)),
    ...numbers.flatMap((number, position) =>
      Number(number) === position + 1 ? [] : [`${folder}: ${number} is not number ${position + 1}`],
    ),
  ];
}

describe('every app', () => {
  const paths = listFiles();
  const readmes = readFiles(/^apps\/[^/]+\/README\.md$/);

  it('has its read-me, project files, entry point, module, configuration, migrations and schema', () => {
    expect(missingFiles(paths)).toEqual([]);
  });

  it('says in its read-me what it owns, answers, announces and needs', () => {
    expect(readmes.flatMap(unansweredQuestions)).toEqual([]);
  });

  it('links from its read-me to the files that prove it', () => {
    expect(readmes.filter((readme) => linksOf(readme).length < 4).map(({ path }) => path)).toEqual([]);
  });

  it('migrates forward only, saying whether it expands or contracts', () => {
    expect(wrongMigrations(readFiles(/^apps\/[^/]+\/migrations\/\d.*\.ts$/))).toEqual([]);
  });

  it('lists all of its migrations, numbered without gaps', () => {
    const indexes = readFiles(/^apps\/[^/]+\/migrations\/index\.ts$/);
    expect(indexes.flatMap((index) => unlistedMigrations(paths, index))).toEqual([]);
  });
});

describe('the rules for apps', () => {
  it('find an app without a configuration, and one without a schema', () => {
    const complete = allApps.flatMap((app) =>
      [...EVERYWHERE, ...WITH_A_DATABASE].map((file) => `apps/${app}/${file}`),
    );
    const broken = ['apps/sandbox/src/app.config.ts', 'apps/consent/schema.sql'];
    expect(missingFiles(complete.filter((path) => !broken.includes(path))).sort()).toEqual(broken.sort());
  });

  it('find an unanswered question', () => {
    const readme = sample(
      'apps/x/README.md',
      '## What does it own?',
      'Its [table](schema.sql).',
      '## What does it answer?',
      '',
    );
    expect(unansweredQuestions(readme)).toHaveLength(3);
  });

  it('find a migration without its intent, one that goes back, and one that is not listed', () => {
    const backward = sample(
      'apps/x/migrations/0001-a.ts',
      'async down(runner) {',
      '  await runner.query("DROP");',
      '}',
    );
    expect(wrongMigrations([sample('apps/x/migrations/0001-a.ts', 'export class A0001 {}')])).toHaveLength(1);
    expect(
      wrongMigrations([sample(backward.path, '// expand', 'async down() { await this.drop(); }')]),
    ).toHaveLength(1);
    const index = sample('apps/x/migrations/index.ts', "import { A0001 } from './0001-a.js';");
    const found = unlistedMigrations(
      [index.path, 'apps/x/migrations/0001-a.ts', 'apps/x/migrations/0003-b.ts'],
      index,
    );
    expect(found).toEqual(['apps/x/migrations/0003-b.ts', 'apps/x/migrations: 0003 is not number 2']);
  });
});
