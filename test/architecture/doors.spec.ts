import { describe, expect, it } from 'vitest';
import { doorOf, doors, lockedBy } from '../../tools/generators/doors.mjs';
import { type Route, routesIn } from '../../tools/generators/routes.mjs';
import { whatItIsFor } from '../../tools/generators/who-may-see-what-page.mjs';
import { PRODUCTION, readFiles, sample } from './workspace.js';

// The sandbox trusts everybody who reaches it.
const product = readFiles(PRODUCTION).filter(({ path }) => !path.startsWith('apps/sandbox/'));

describe('every address', () => {
  it('belongs to a door that docs/who-may-see-what.md describes, and is behind its locks', () => {
    const routes = routesIn(product);
    expect(routes.length).toBeGreaterThan(70);
    expect(() => routes.map((route) => lockedBy(route, doorOf(route)))).not.toThrow();
  });
});

describe('the rules for doors', () => {
  const route = (address: string, ...lines: string[]): Route => {
    const file = sample('apps/gateway/src/x/a.ts', `@Controller('${address}')`, ...lines);
    const [found] = routesIn([file]);
    if (!found) throw new Error('there is no route');
    return found;
  };
  const judge = (one: Route): string[] => lockedBy(one, doorOf(one));

  it('read addresses, guards, scopes and promises', () => {
    const found = route(
      'sr/packages',
      'class A {',
      '/** All. */',
      "@Get(':id')",
      "@Scopes('see')",
      '@UseGuards(B) run() {} }',
    );
    expect(found).toMatchObject({
      method: 'GET',
      address: '/sr/packages/{id}',
      guards: ['B'],
      scopes: ['see'],
      sentence: 'All.',
    });
  });

  it('find an address that belongs to no door', () => {
    expect(() => doorOf(route('v2/orders', 'class A { @Get() run() {} }'))).toThrow('belongs to no door');
    expect(doorOf(route('v1/orders', 'class A { @Get() run() {} }')).name).toBe('Vendor API');
  });

  it('find one that is not behind the guard of its door', () => {
    expect(() => judge(route('v1/orders', 'class A { @Get() run() {} }'))).toThrow(
      'is not behind VendorGuard',
    );
    const guarded = (needs: string) =>
      route('v1/orders', `@UseGuards(VendorGuard) class A { ${needs} run() {} }`);
    expect(() => judge(guarded('@Get()'))).toThrow('is not behind Needs');
    expect(judge(guarded("@Get() @Needs('read', { accounts: 'kept' })"))).toEqual(['VendorGuard']);
    expect(() => judge(route('sr/packages', 'class A { @Get() @UseGuards(CompanyGuard) run() {} }'))).toThrow(
      'is not behind Scopes',
    );
  });

  it('find a form that may come from anywhere', () => {
    const form = (verb: string) => `class A { constructor(a: PortalActions) {} @${verb}() run() {} }`;
    expect(() => judge(route('portal', form('Post')))).toThrow('is not behind OwnFormGuard');
    expect(judge(route('portal', form('Get')))).toEqual(['PortalActions']);
  });

  it('find one that says nothing, and an address that nobody can read', () => {
    expect(() => whatItIsFor(route('v1/orders', 'class A { @Get() run() {} }'), [])).toThrow(
      'does not say what it is for',
    );
    expect(() => routesIn([sample('a.ts', '@Controller(somewhere) class A { @Get() run() {} }')])).toThrow();
  });

  it('are tried in the right order: a longer address is asked for first', () => {
    const begins = doors.flatMap(({ at }) => at);
    const hidden = begins.filter((at, index) =>
      begins.slice(0, index).some((before) => at.startsWith(`${before}/`)),
    );
    expect(hidden).toEqual([]);
  });
});
