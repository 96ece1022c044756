import { expect, it } from 'vitest';
import { idInPath } from './template-path.js';

it.each([
  [['pkg-1'], 'pkg-1'],
  [['{id}', 'pkg-1'], 'pkg-1'],
  [['{id}pkg-1'], 'pkg-1'],
  [['{other}'], '{other}'],
  [['{id}'], undefined],
  [['{other}', 'pkg-1'], undefined],
  [['pkg-1', 'pkg-2'], undefined],
  [[''], undefined],
])('UNK-09 the path %j means %s, whether the template was filled in or appended to', (segments, id) => {
  expect(idInPath(segments, 'id')).toBe(id);
});
