import { expect, it } from 'vitest';
import { refuseOtherVersion } from './refuse-other-version.js';

it.each([
  ['nothing', undefined, undefined, true],
  ['nothing of what is there', 3, undefined, true],
  ['the version it has', 3, ['2', '3'], true],
  ['anything that is there', 'a', ['*'], true],
  ['another version', 3, ['2'], false],
  ['a version that cannot be read', 3, [], false],
  ['a version of what is not there', undefined, ['3'], false],
  ['that it is there, where it is not', undefined, ['*'], false],
])('who wants %s is let through or refused', (_what, version, wanted, fine) => {
  const ask = () => refuseOtherVersion(version, wanted);
  if (fine) expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ code: 'precondition-failed' }) as Error);
});
