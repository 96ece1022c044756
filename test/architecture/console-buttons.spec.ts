import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { type Route, routesIn } from '../../tools/generators/routes.mjs';
import { PRODUCTION, readFiles, sample } from './workspace.js';

const gateway = readFiles(PRODUCTION).filter(({ path }) => path.startsWith('apps/gateway/src/'));

/** What a console page sends that is no act upon anything kept, with the reason. */
const NO_ACT: Readonly<Record<string, string>> = {
  '/console': 'finds, by a body because of the names in it',
  '/console/sign-out': 'ends the session of whoever presses it',
  '/console/orders/{orderId}/candidate': 'reads what GET /v1/orders/{orderId} tells',
  '/console/brand-preview': 'keeps nothing',
  '/console/accounts/{accountId}/brand-preview': 'keeps nothing',
  '/console/brand/logo/preview': 'keeps nothing but that a picture was sent',
  '/console/accounts/{accountId}/brand/logo/preview': 'keeps nothing but that a picture was sent',
  '/console/accounts/{accountId}/templates/{templateId}/preview': 'keeps nothing',
  '/console/brand/words/preview': 'keeps nothing',
  '/console/accounts/{accountId}/brand/words/preview': 'keeps nothing',
};

/** What somebody in the console must be allowed for it, by the scope that the vendor API wants of a token. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  read: ['act', 'reveal', 'administer'],
  write: ['act', 'reveal', 'administer'],
  people: ['reveal', 'administer'],
  keys: ['administer'],
  admin: ['administer'],
};

interface Act {
  readonly path: string;
  readonly method: string;
  readonly address: string;
}

/** The calls that stand below the buttons. */
function actsIn(files: readonly { path: string; text: string }[]): Act[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:call: '|<code>)([A-Z]+) (\/v1[^'?<]+)['?<]/g)].map(
      ([, method = '', address = '']) => ({
        path,
        method,
        address,
      }),
    ),
  );
}

const isOfTheApi = ({ address }: Route) => address.startsWith('/v1/');
// By its export, as a class that asks it names it; what is asked of the gateway itself is a function or a class there.
const asked = new Set(
  contractCatalogue()
    .filter(({ contract }) => contract.kind === 'request' && !/^(?:show|find)-/.test(contract.name))
    .map(({ contract: { name } }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
);
const itself: ReadonlySet<string> = new Set(['TimelineLinks', 'replayInApp']);
const doers = ({ names }: Route) => [...names].filter((name) => asked.has(name) || itself.has(name));

/** The call of the vendor API that the form of this address is, among those that buttons name. */
function callOf(form: Route, calls: readonly Route[]): Route | undefined {
  const does = new Set(doers(form));
  return calls.find((call) => doers(call).some((name) => does.has(name)));
}

describe('every button of the console', () => {
  const routes = routesIn(gateway);
  const acts = actsIn(gateway);
  const called = routes.filter(
    (route) =>
      isOfTheApi(route) &&
      acts.some(({ method, address }) => route.method === method && route.address === address),
  );
  const forms = routes.filter(
    ({ method, address }) => method !== 'GET' && address.startsWith('/console') && !(address in NO_ACT),
  );

  it('names a call that the vendor API has', () => {
    expect(acts.length).toBeGreaterThan(12);
    const known = new Set(called.map(({ method, address }) => `${method} ${address}`));
    expect(acts.filter(({ method, address }) => !known.has(`${method} ${address}`))).toEqual([]);
  });

  it('does what a named call does', () => {
    expect(forms.length).toBeGreaterThan(12);
    expect(forms.filter((form) => !callOf(form, called)).map(({ address }) => address)).toEqual([]);
  });

  it('wants of whoever presses it what the call wants of a token', () => {
    const loose = forms.filter((form) => {
      const needed = callOf(form, called)?.scopes.flatMap((scope) => permissions[scope] ?? []) ?? [];
      return form.permission === undefined || !needed.includes(form.permission);
    });
    expect(loose.map(({ address, permission }) => `${address} by ${permission}`)).toEqual([]);
  });
});

it('a button that does something else than a call is found', () => {
  const form = (does: string) =>
    routesIn([
      sample(
        'apps/gateway/src/console-x/a.ts',
        "@Controller('console/x')",
        `class A { @Post() run() { ${does} } }`,
      ),
    ]);
  const call = routesIn([
    sample(
      'apps/gateway/src/v1-x/a.ts',
      "@Controller('v1/x')",
      'class A { @Post() run() { ask(cancelOrder) } }',
    ),
  ]);
  expect(form('ask(cancelOrder)').map((one) => callOf(one, call)?.address)).toEqual(['/v1/x']);
  expect(form('ask(extendOrder)').map((one) => callOf(one, call))).toEqual([undefined]);
});
