import { describe, expect, it } from 'vitest';
import {
  auditedReads,
  unaudited,
  withContents,
  writtenInside,
} from '../../apps/gateway/src/audit/audited-operations.js';
import { stateOf } from '../../apps/gateway/src/audit/audited-states.js';
import { type Route, routesIn } from '../../tools/generators/routes.mjs';
import { PRODUCTION, readFiles } from './workspace.js';

const routes = routesIn(readFiles(PRODUCTION)).filter(({ app }) => app === 'gateway');

/** `ReceiveOrder` of `…/receive-order.ts`. */
function operationOf({ path }: Route): string {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
const operations = new Set(routes.map(operationOf));
const managed = /^\/(v1|portal|sr\/integration)/;

describe('the audit trail', () => {
  it('has every change that the vendor, an admin or SmartRecruiters makes to more than one order', () => {
    const changing = routes.filter(({ method, address }) => method !== 'GET' && managed.test(address));
    expect(changing.length).toBeGreaterThan(30);
    const left = changing.map(operationOf).filter((name) => unaudited.has(name));
    expect([...new Set(left)].sort()).toEqual([
      'CheckImport',
      'CompareAnswer',
      'PreviewAccountBrandDraft',
      'PreviewBrandDraft',
      'PreviewTemplate',
      'RecordProgress',
      'RecordResult',
      'StoreReport',
      'VerifyErasure',
    ]);
  });

  it('has nobody whom no guard let in, but who showed the operation a proof', () => {
    const knowing = ['CompanyGuard', 'ConsoleGuard', 'VendorGuard'];
    const changing = routes.filter((route) => route.method !== 'GET' && !unaudited.has(operationOf(route)));
    const open = changing.filter(({ guards }) => !guards.some((guard) => knowing.includes(guard)));
    const named = changing.map(operationOf).filter((name) => writtenInside.has(name));
    expect(new Set(open.map(operationOf))).toEqual(new Set(named));
  });

  it('has how it stood before and after, where an account, a brand, a connection, a policy or a token is changed', () => {
    const settings =
      /^\/v1\/(brand|connections|tokens|accounts\/\{accountId\}(\/(brand|policy|field-mappings)|$))/;
    const changing = routes.filter(({ method, address }) => method !== 'GET' && settings.test(address));
    expect(changing.length).toBeGreaterThan(15);
    // To ask how a connection is, how an answer compares or how a brand would look changes none of its settings.
    const names = changing
      .map(operationOf)
      .filter((name) => name !== 'CheckConnection' && !unaudited.has(name));
    expect(names.filter((name) => !stateOf.has(name))).toEqual([]);
  });

  it('speaks of operations that there are', () => {
    const named = [
      ...unaudited.keys(),
      ...auditedReads,
      ...stateOf.keys(),
      ...withContents,
      ...writtenInside,
    ];
    expect(named.filter((name) => !operations.has(name))).toEqual([]);
  });
});
