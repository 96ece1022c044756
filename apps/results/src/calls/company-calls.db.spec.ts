import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Bearer } from '@assay/smartrecruiters';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';
import type { CompanyCall } from './company-call.js';
import type { Owed, OwedTable } from './owed-rows.js';

const LEASE_SECONDS = 3;
const world = resultsSpec({ SUBMISSION_LEASE_SECONDS: LEASE_SECONDS });
const kinds = ['submissions', 'reports', 'notes'] as const;

/** A row of each table that is owed for one order, leased. */
async function leased(table: OwedTable): Promise<Owed> {
  const { orderId } = await world.invited();
  const pdf = Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]);
  if (table === 'reports') await world.app.storeReport.run(orderId, pdf);
  const [row] = await world.spec.sql<Owed>(
    `UPDATE ${table} SET attempt = attempt + 1, leased_until = now() + make_interval(secs => $2)
      WHERE ${table === 'submissions' ? 'id' : 'order_id'} = $1 RETURNING *`,
    [orderId, LEASE_SECONDS],
  );
  if (!row) throw new Error('nothing is owed');
  return { ...row, table };
}

type Send = (bearer: Bearer) => Promise<Answer<string>>;
const call = (row: Owed, send: Send, more: Partial<CompanyCall<string, undefined>> = {}) =>
  world.app.calls.run<string>(row, { name: 'submission', send, ...more });
const accepted = { kind: 'accepted', status: 200, body: 'yes' } as const;
const refused = (kind: 'unauthorized' | 'limited' | 'rejected', status: number) =>
  ({ kind, status }) as const;
const silence = { kind: 'unavailable', status: 503 } as const;
const attempts = async ({ table, id }: Owed): Promise<string[]> => {
  const [from, about] =
    table === 'submissions' ? ['submission_attempts', 'order_id'] : ['people_attempts', 'subject_id'];
  const rows = await world.spec.sql<{ outcome: string }>(
    `SELECT outcome FROM ${from} WHERE ${about} = $1 ORDER BY id`,
    [id],
  );
  return rows.map(({ outcome }) => outcome);
};
const one = async <T extends object>(sql: string, ...params: unknown[]): Promise<T | undefined> =>
  (await world.spec.sql<T>(sql, params))[0];
const lane = () =>
  one<{ failures: number; blocked: boolean }>(
    'SELECT failures, coalesce(blocked_until > now(), false) AS blocked FROM lanes',
  );
const permits = () => world.spec.sql('SELECT 1 FROM send_permits WHERE ended_at IS NULL');

it('what no token opens about people is tried once more with each token, and keeps no result back', async () => {
  const denied: Send = async () => refused('unauthorized', 401);
  const note = await leased('notes');
  expect((await call(note, denied)).outcome.kind).toBe('unauthorized');
  const next = await leased('notes');
  expect((await call(next, denied)).outcome.kind).toBe('unauthorized');
  expect([await attempts(note), await attempts(next)]).toEqual([
    ['unauthorized', 'unauthorized'],
    ['unauthorized'],
  ]);
  const tokens: string[] = [];
  await call(await leased('submissions'), async ({ token }) => (tokens.push(token), accepted));
  expect(tokens).toEqual(['token-NorthwindRobotics-1']);
});

describe.each(kinds)('a call for a company, owed in %s,', (table) => {
  it('has the company’s token, and is on record', async () => {
    const row = await leased(table);
    const tokens: string[] = [];
    const { outcome } = await call(row, async ({ token }) => (tokens.push(token), accepted));
    expect(outcome).toEqual(accepted);
    expect(tokens).toEqual(['token-NorthwindRobotics-0']);
    expect(await attempts(row)).toEqual(['accepted']);
    expect(await permits()).toEqual([]);
  });

  it('is made once more with another token after a 401, and consent hears of a second one where that says something of the credential', async () => {
    const row = await leased(table);
    const tokens: string[] = [];
    const send: Send = async ({ token }) => (tokens.push(token), refused('unauthorized', 401));
    const { outcome } = await call(row, send);
    expect(outcome.kind).toBe('unauthorized');
    expect(tokens).toEqual(['token-NorthwindRobotics-0', 'token-NorthwindRobotics-1']);
    expect(await attempts(row)).toEqual(['unauthorized', 'unauthorized']);
    const judges = ['submissions', 'reports'].includes(table);
    expect(world.app.bus.refused.get('NorthwindRobotics')).toBe(judges ? 2 : 1);
  });

  it('is given up as soon as somebody else has its lease', async () => {
    const row = await leased(table);
    const { outcome } = await call(row, async ({ signal }) => {
      await world.spec.sql(`UPDATE ${table} SET attempt = attempt + 1 WHERE id = $1`, [row.id]);
      await eventually(() => expect(signal?.aborted).toBe(true));
      return silence;
    });
    expect(outcome).toEqual(silence);
  });

  it('is not begun without the lease, and leaves no trace', async () => {
    const row = await leased(table);
    await world.spec.sql(`UPDATE ${table} SET attempt = attempt + 1 WHERE id = $1`, [row.id]);
    const { outcome } = await call(row, () => Promise.reject(new Error('it was sent')));
    expect(outcome.kind).toBe('waits');
    expect([await attempts(row), await permits()]).toEqual([[], []]);
  });

  it('is not begun while the company is blocked: its row waits, and nothing was tried', async () => {
    const row = await leased(table);
    await world.spec.sql(`UPDATE lanes SET blocked_until = now() + interval '1 minute'`);
    const { outcome } = await call(row, () => Promise.reject(new Error('it was sent')));
    expect(outcome.kind).toBe('waits');
    const waits = `SELECT 1 FROM ${table} WHERE id = $1 AND due_at IS NOT NULL AND leased_until IS NULL`;
    expect(await world.spec.sql(waits, [row.id])).toHaveLength(1);
    expect(await attempts(row)).toEqual([]);
  });

  it('counts for the company’s health and limits, whatever it was about', async () => {
    const row = await leased(table);
    await call(row, async () => silence);
    expect(await lane()).toEqual({ failures: 1, blocked: false });
    const other = await leased('submissions');
    await call(other, async () => refused('rejected', 400));
    expect(await lane()).toEqual({ failures: 0, blocked: false });
    await call(await leased(table), async () => ({ ...refused('limited', 429), retryAfterSeconds: 60 }));
    expect(await lane()).toEqual({ failures: 0, blocked: true });
  });

  it('says nothing of the company’s health where nothing was sent', async () => {
    const row = await leased(table);
    await call(row, async () => silence);
    await call(row, async () => ({ kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: no file' }));
    expect(await lane()).toMatchObject({ failures: 1 });
  });
});

it('calls keep their leases and permits for as long as they last', async () => {
  await Promise.all(
    kinds.map(async (table) => {
      const row = await leased(table);
      const { outcome } = await call(row, async ({ signal }) => {
        await sleep(LEASE_SECONDS * 1500);
        const held = `SELECT 1 FROM ${table} t JOIN send_permits p ON p.order_id = t.id AND p.expires_at > now()
                       WHERE t.id = $1 AND t.attempt = $2 AND t.leased_until > now()`;
        expect(await world.spec.sql(held, [row.id, row.attempt])).toHaveLength(1);
        return signal?.aborted ? silence : accepted;
      });
      expect(outcome).toEqual(accepted);
    }),
  );
});

describe.each([
  ['reports', `status = 'sending'`],
  ['notes', 'in_flight'],
] as const)('a call that must not be sent twice, owed in %s,', (table, away) => {
  const left = async ({ id }: Owed): Promise<boolean> =>
    (await one(`SELECT 1 FROM ${table} WHERE id = $1 AND ${away}`, id)) !== undefined;

  it.each<[string, Answer<string>, boolean]>([
    ['it was not sent', { kind: 'unavailable', status: 0, bodyExcerpt: 'not sent: no file' }, false],
    ['nobody listened', { kind: 'unavailable', status: 0, bodyExcerpt: 'no answer: ECONNREFUSED' }, false],
    ['it was refused', refused('rejected', 400), false],
    ['no answer came', silence, true],
    [
      'the connection was cut',
      { kind: 'unavailable', status: 0, bodyExcerpt: 'no answer: ECONNRESET' },
      true,
    ],
    ['it was accepted, until its row ends', accepted, true],
  ])('is marked before it leaves; afterwards, where %s', async (_title, answer, remains) => {
    const row = await leased(table);
    await call(
      row,
      async () => {
        expect(await left(row)).toBe(true);
        return answer;
      },
      { once: true },
    );
    expect(await left(row)).toBe(remains);
  });

  it('is not marked where it is not wanted any more', async () => {
    const row = await leased(table);
    const { outcome } = await call(row, () => Promise.reject(new Error('it was sent')), {
      once: true,
      prepare: async () => undefined,
    });
    expect(outcome.kind).toBe('unwanted');
    expect([await left(row), await attempts(row), await permits()]).toEqual([false, [], []]);
  });
});
