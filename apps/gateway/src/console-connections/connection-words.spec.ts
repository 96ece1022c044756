import type { ConnectionReply } from '@assay/contracts/consent';
import { expect, it } from 'vitest';
import { connectionBadge, connectionSentence } from './connection-words.js';

const active: ConnectionReply = {
  connectionId: '0190b1a0-0000-7000-8000-000000000001',
  companyId: 'Acme',
  accountId: 'acme',
  status: 'active',
  connectedAt: '2026-01-15T12:00:00.000Z',
  health: 'ok',
};

it.each([
  [{}, 'Active', 'works both ways'],
  [{ health: 'unknown' }, 'Active', 'not checked yet'],
  [{ health: 'failing' }, 'Failing', 'did not accept our credential'],
  [{ heldSince: '2026-01-15T12:00:00.000Z', contenderAccountId: 'other' }, 'Held', 'other tried to connect'],
  [{ status: 'draining', health: 'failing' }, 'Ending', 'open orders are finished'],
  [{ status: 'closed', health: 'failing' }, 'Closed', 'is over'],
] as const)('a connection that is %j is said to be %s', (difference, word, sentence) => {
  const connection = { ...active, ...difference };
  expect(connectionBadge(connection).text).toContain(`>${word}<`);
  expect(connectionSentence(connection)).toContain(sentence);
});

it('a connection that fails is said to fail for its reason, with the status', () => {
  const change = {
    at: active.connectedAt,
    health: 'failing',
    reason: 'tokens-refused',
    httpStatus: 403,
  } as const;
  const connection = { ...active, health: 'failing' } as const;
  expect(connectionSentence(connection, change)).toMatch(/^It fails: .*refuses them \(HTTP 403\)\.$/);
});
