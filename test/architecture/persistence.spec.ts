import { dirname } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { classesIn, decoratorsOf, findIn, parse, placeOf, publicMethodsOf, walk } from './syntax.js';
import { PRODUCTION, productApps, readFiles, sample, type SourceFile } from './workspace.js';

const appOf = (path: string): string => /^apps\/([^/]+)\//.exec(path)?.[1] ?? '';

/** SQL that names a schema other than the app's own; libraries name none. */
function foreignTables(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const others = productApps.filter((app) => app !== appOf(file.path)).join('|');
    const pattern = new RegExp(`\\b(from|into|update|join|table|references|on)\\s+"?(${others})"?\\.`, 'i');
    return findIn([file], (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
      return isText ? pattern.exec(node.getText())?.[0] : undefined;
    });
  });
}

function methodsWithoutTransaction(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.repository.ts'))
    .flatMap(classesIn)
    .flatMap(publicMethodsOf)
    .filter((method) => method.parameters[0]?.getText() !== 'tx: Tx')
    .map((method) => `${placeOf(method)} ${method.name.getText()}`);
}

function cleverEntities(files: readonly SourceFile[]): string[] {
  const relations = [
    'OneToOne',
    'OneToMany',
    'ManyToOne',
    'ManyToMany',
    'BeforeInsert',
    'BeforeUpdate',
    'AfterLoad',
  ];
  const entities = files.filter(({ path }) => path.endsWith('.entity.ts'));
  return findIn(entities, (node) => {
    if (ts.isSetAccessor(node)) return 'has a setter';
    if (ts.isClassDeclaration(node) && !decoratorsOf(node).includes('Entity')) return 'is not an @Entity';
    const relation = decoratorsOf(node).find((name) => relations.includes(name));
    return relation ? `has @${relation}` : undefined;
  });
}

/** Entities that the module of their room does not give to TypeORM. */
function unlistedEntities(files: readonly SourceFile[]): string[] {
  const listed = files.flatMap(({ path, text }) =>
    [...text.matchAll(/TypeOrmModule\.forFeature\(\[([^\]]*)\]\)/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => `${dirname(path)} ${name.trim()}`),
    ),
  );
  const entities = files
    .filter(({ path }) => path.endsWith('.entity.ts'))
    .flatMap((file) => classesIn(file).map(({ name }) => `${dirname(file.path)} ${name?.text}`));
  return entities.filter((entity) => !listed.includes(entity));
}

/** Where an injected repository is used otherwise than bound to a transaction. */
function strayRepositories(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const injected = new Set<string>();
    walk(parse(file), (node) => {
      if (ts.isParameter(node) && decoratorsOf(node).includes('InjectRepository'))
        injected.add(`this.${node.name.getText()}`);
    });
    return findIn([file], (node) => {
      if (!ts.isPropertyAccessExpression(node) || !injected.has(node.getText())) return undefined;
      return /^tx\s*\.of\(/.test(node.parent.getText()) ? undefined : node.parent.getText();
    });
  });
}

function hiddenTransactions(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (decoratorsOf(node).includes('Transactional')) return '@Transactional';
    const property = ts.isPropertyAssignment(node) ? node.getText().replaceAll(' ', '') : '';
    return ['synchronize:true', 'cascade:true', 'lazy:true'].find((text) => property === text);
  });
}

const shapeRules: readonly (readonly [RegExp, string])[] = [
  [/^ {2}\w+(_at|_until) (?!timestamp with time zone)/, 'a moment is timestamptz'],
  [
    /^ {2}(?!(\w+_)?(at|until|from|since) )\w+ timestamp/,
    'the name of a moment ends in _at, _until, _from or _since',
  ],
  [/^ {2}\w+ json\b/, 'a document is jsonb'],
  [/^ {2}status (?!text)/, 'a status is plain text'],
  [/^ {2}"?\w*[A-Z]\w*"? /, 'a column is in snake_case'],
];

function oddColumns(schemas: readonly SourceFile[]): string[] {
  return schemas.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => /^ {2}\S/.test(line) && !line.startsWith('  CONSTRAINT'))
      .flatMap((line) =>
        shapeRules
          .filter(([pattern]) => pattern.test(line))
          .map(([, rule]) => `${path} ${line.trim()} (${rule})`),
      ),
  );
}

describe('persistence', () => {
  const files = readFiles(PRODUCTION);

  it('never touches the tables of another app', () => {
    expect(foreignTables(files)).toEqual([]);
  });

  it('takes the transaction first in every query of a repository', () => {
    expect(methodsWithoutTransaction(files)).toEqual([]);
  });

  it('has entities without setters, relations or hooks', () => {
    expect(cleverEntities(files)).toEqual([]);
  });

  it('has each entity given to TypeORM by the module of its room', () => {
    expect(unlistedEntities(files)).toEqual([]);
  });

  it('uses the repositories of TypeOrmModule within a transaction', () => {
    expect(strayRepositories(files)).toEqual([]);
  });

  it('opens transactions in sight and changes no schema by itself', () => {
    expect(hiddenTransactions(files)).toEqual([]);
  });

  it('names and types columns as agreed', () => {
    expect(oddColumns(readFiles(/^apps\/[^/]+\/schema\.sql$/))).toEqual([]);
  });
});

describe('the rules for persistence', () => {
  it('find a table of another app, and leave our own alone', () => {
    const sql = (text: string): SourceFile => sample('apps/results/src/a.ts', `tx.query(\`${text}\`);`);
    expect(foreignTables([sql('SELECT * FROM ordering.orders')])).toHaveLength(1);
    expect(foreignTables([sql('DELETE FROM "consent".keys WHERE id = ${id}')])).toHaveLength(1);
    expect(foreignTables([sql('UPDATE results.sheets SET a = 1'), sql('SELECT 1 FROM orders')])).toEqual([]);
  });

  it('find a query that opens its own transaction', () => {
    const repository = sample(
      'a.repository.ts',
      'class A { find(id: string) {} list(tx: Tx) {} private help() {} }',
    );
    expect(methodsWithoutTransaction([repository])).toEqual(['a.repository.ts:1 find']);
  });

  it('find a setter, a relation and a hidden transaction', () => {
    expect(
      cleverEntities([sample('a.entity.ts', '@Entity() class A { set b(c) {} @ManyToOne() d; }')]),
    ).toHaveLength(2);
    expect(
      hiddenTransactions([
        sample('a.ts', 'class A { @Transactional() run() {} }', '({ synchronize: true })'),
      ]),
    ).toHaveLength(2);
  });

  it('find an entity that only the module of another room gives to TypeORM', () => {
    const entity = sample('apps/a/src/b/one.entity.ts', '@Entity() export class One {}');
    const module = (room: string) =>
      sample(`apps/a/src/${room}/x.module.ts`, 'TypeOrmModule.forFeature([Two, One])');
    expect(unlistedEntities([entity, module('b')])).toEqual([]);
    expect(unlistedEntities([entity, module('c')])).toEqual(['apps/a/src/b One']);
  });

  it('find a repository that is used past the transaction', () => {
    const repository = sample(
      'a.repository.ts',
      'class A {',
      '  constructor(@InjectRepository(One) private readonly rows: Repository<One>) {}',
      '  find = (tx: Tx) => tx.of(this.rows).find();',
      '  list = (tx: Tx) => this.rows.find();',
      '}',
    );
    expect(strayRepositories([repository])).toEqual(['a.repository.ts:4 this.rows.find']);
  });

  it('find a moment without a time zone, an unnamed document and a status that is no text', () => {
    const schema = sample(
      'schema.sql',
      '  placed_at timestamp,',
      '  placed timestamp with time zone,',
      '  body json,',
      '  status order_status,',
    );
    expect(oddColumns([schema])).toHaveLength(4);
    expect(oddColumns([sample('schema.sql', '  placed_at timestamp with time zone NOT NULL,')])).toEqual([]);
  });
});
