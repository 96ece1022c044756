import { isSaidBeforeAccounts, pageLanguages, pageTextNames } from '@assay/brand';
import { expect, it } from 'vitest';
import { ourWords, pageParts, partsOf, textsIn, viewsIn } from './page-parts.js';

it('every text that can be worded is on one page, which can be looked at', () => {
  expect(pageParts.flatMap((part) => textsIn(part, {})).toSorted()).toEqual(pageTextNames.toSorted());
  for (const part of pageParts) expect([part, viewsIn(part, {}).length]).not.toEqual([part, 0]);
});

it('an account is offered no text that is said before it is known', () => {
  const named = { accountId: 'acme' };
  const offered = pageParts.flatMap((part) => textsIn(part, named));
  expect(offered.toSorted()).toEqual(pageTextNames.filter((name) => !isSaidBeforeAccounts(name)).toSorted());
  expect(partsOf(named)).not.toContain('consent');
  expect(pageParts.flatMap((part) => viewsIn(part, named)).some((view) => view.startsWith('consent-'))).toBe(
    false,
  );
});

it.each([...pageLanguages])('in %s every text has words of ours', (language) => {
  expect(pageTextNames.filter((name) => ourWords(name, language) === '')).toEqual([]);
});
