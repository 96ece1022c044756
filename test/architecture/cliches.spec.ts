import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

/** What Nest tempts one to import, and where it may be after all; the sandbox fails as others do. */
const UNWANTED: Readonly<Record<string, RegExp | undefined>> = {
  Global: undefined,
  forwardRef: undefined,
  ConfigService: undefined,
  ConfigModule: undefined,
  EventEmitter2: undefined,
  CommandBus: undefined,
  QueryBus: undefined,
  ClientProxy: undefined,
  EventPattern: /^libs\/messaging\//,
  MessagePattern: /^libs\/messaging\//,
  HttpException: /^apps\/(gateway\/src\/answers\/problem\.filter\.ts|sandbox\/)/,
  BadRequestException: /^apps\/sandbox\//,
  NotFoundException: /^apps\/sandbox\//,
  ForbiddenException: /^apps\/sandbox\//,
  ConflictException: /^apps\/sandbox\//,
  UnauthorizedException: /^apps\/sandbox\//,
  RpcException: undefined,
};
const CLASS_SUFFIX =
  /(Service|Handler|Controller|UseCase|Command|Query|Dto|Manager|Helper|Util|Utils|Impl|Interface)$/;
const BASE = /^(Base|Abstract|Generic)[A-Z]/;

function unwantedImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    findIn([file], (node) => {
      if (!ts.isImportSpecifier(node)) return undefined;
      const name = (node.propertyName ?? node.name).text;
      return name in UNWANTED && !UNWANTED[name]?.test(file.path) ? name : undefined;
    }),
  );
}

function emptyNames(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return undefined;
    const name = node.name?.text ?? '';
    return CLASS_SUFFIX.test(name) || BASE.test(name) || /^I[A-Z][a-z]/.test(name) ? name : undefined;
  });
}

/** The process has one runtime and one database, a spec the same one; whatever else is global hides who needs it. */
function globalModules(files: readonly SourceFile[]): string[] {
  return findIn(
    files.filter(({ path }) => !/^libs\/(runtime|persistence|testing)\/|^apps\/sandbox\//.test(path)),
    (node) =>
      ts.isPropertyAssignment(node) && /^global:\s*true$/.test(node.getText()) ? 'global: true' : undefined,
  );
}

function requestScoped(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) =>
    ts.isPropertyAccessExpression(node) && node.getText() === 'Scope.REQUEST' ? 'Scope.REQUEST' : undefined,
  );
}

describe('no source', () => {
  const files = readFiles(PRODUCTION);

  it('imports what the house replaces', () => {
    expect(unwantedImports(files)).toEqual([]);
  });

  it('has a class that is named after its layer instead of after what it does', () => {
    expect(emptyNames(files)).toEqual([]);
  });

  it('makes a module global or a provider live as long as a request', () => {
    expect([...globalModules(files), ...requestScoped(files)]).toEqual([]);
  });
});

describe('the rules for clichés', () => {
  it('find HttpException in an operation, and a handler on core NATS', () => {
    const text = "import { HttpException } from '@nestjs/common';";
    expect(unwantedImports([sample('apps/gateway/src/orders/a.ts', text)])).toHaveLength(1);
    expect(unwantedImports([sample('apps/gateway/src/answers/problem.filter.ts', text)])).toEqual([]);
    expect(
      unwantedImports([sample('apps/x/src/a.ts', "import { EventPattern } from '@nestjs/microservices';")]),
    ).toHaveLength(1);
  });

  it('find a service, a base class and an interface with a letter before it', () => {
    const names = [
      'class OrdersService {}',
      'class BaseRepository {}',
      'interface IOrders {}',
      'class PlaceOrder {}',
      'interface Invitee {}',
    ];
    expect(emptyNames([sample('a.ts', ...names)])).toHaveLength(3);
  });

  it('find a global module and a provider per request', () => {
    expect(globalModules([sample('apps/x/src/a.module.ts', '({ module: A, global: true })')])).toHaveLength(
      1,
    );
    expect(requestScoped([sample('a.ts', '@Injectable({ scope: Scope.REQUEST }) class A {}')])).toHaveLength(
      1,
    );
  });
});
