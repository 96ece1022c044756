import { expect, it } from 'vitest';
import { BucketKeys } from './bucket-keys.js';

const sha256 = 'ab'.repeat(32);
const unique = '3f0e5b52-7a0c-4a3d-9a51-0c5a4a7f1d2e';

it.each(['NorthwindRobotics', '..', 'a/../b', 'Bäckerei (Süd) *', '%2E', "O'Neil!", '~a_b-c'])(
  'the files of the company %j lie under a name of its own, which is read back',
  (companyId) => {
    const keys = new BucketKeys('production/');
    const at = keys.report({ companyId, sha256 }, unique);
    expect(at).toMatch(/^production\/reports\/[\w%~-]+\/[0-9a-f]{64}\/[0-9a-f-]{36}\.pdf$/);
    expect(keys.fileAt(at)).toEqual({ companyId, sha256, at });
  },
);

it('what is none of ours is not taken for a report', () => {
  const keys = new BucketKeys('');
  for (const at of ['reports/readme.txt', `reports/a/b/${sha256}/${unique}.pdf`, keys.incoming(unique)])
    expect(keys.fileAt(at)).toBeUndefined();
});

it('no company’s files begin as those of another do', () => {
  const keys = new BucketKeys('');
  expect(keys.reports({ companyId: 'a/b', sha256 }).startsWith('reports/a/')).toBe(false);
  expect(keys.reports({ companyId: 'ab', sha256 }).startsWith(keys.reports({ companyId: 'a', sha256 }))).toBe(
    false,
  );
});
