import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { growth, median, percentile, share, short } from './arithmetic.js';
import { fate, Ledger } from './ledger.js';
import { atOnce, atRate } from './load.js';
import { takesMail } from './mail-server.js';
import { readArguments } from './parameters.js';
import { type Kept, table, withTable } from './report.js';

describe('the arithmetic of the benchmarks', () => {
  it('takes the smallest value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((part) => percentile(hundred, part))).toEqual([50, 95, 99, 100]);
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2, 7]);
    expect(median([])).toBeNaN();
  });

  it('says what one of many took, and by how much something grew', () => {
    expect(share({ commits: 10, cpu: 5 }, { commits: 30, cpu: 10 }, 10)).toEqual({ commits: 2, cpu: 0.5 });
    expect([growth(10, 12), growth(10, 9)]).toEqual([20, -10]);
  });

  it('shows three digits', () => {
    expect([1234.5, 123.45, 12.345, 1.2345, NaN, Infinity].map(short)).toEqual([
      '1235',
      '123',
      '12.3',
      '1.23',
      '–',
      '–',
    ]);
  });
});

describe('the load of the benchmarks', () => {
  it('is due at even times when it is open, whatever the answers take', async () => {
    const due: number[] = [];
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await atRate(1000, 0.02, async (dueAt, number) => {
      due.push(dueAt);
      if (number === 19) answer();
      await answered;
    });
    expect(due).toHaveLength(20);
    for (const [index, at] of due.entries()) expect(at - (due[0] ?? 0)).toBeCloseTo(index, 5);
  });

  it('is begun so many times, by so many hands at most, when it is closed', async () => {
    let [running, most] = [0, 0];
    const { done } = await atOnce(3, { count: 10 }, async () => {
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
    });
    expect([done, most]).toEqual([10, 3]);
  });
});

describe('the ledger of the benchmarks', () => {
  const order = (orderId: string) => ({ email: `${orderId}@example.org`, orderId, companyId: 'c', dueAt: 0 });

  it('finds what is lost and doubled of what was accepted', () => {
    const ledger = new Ledger();
    const orders = ['once', 'twice', 'never', 'refused'].map((name) => ledger.add(order(name)));
    orders.forEach((one) => ledger.answered(one, one.orderId === 'refused' ? 422 : 202));
    for (const name of ['once', 'twice', 'twice', 'stranger']) ledger.mailed(`${name}@example.org`);
    expect(fate(orders)).toEqual({ accepted: 3, lost: 1, doubled: 1 });
  });

  it('tells whoever waits, and keeps when something came first', async () => {
    let now = 1;
    const ledger = new Ledger(() => (now += 1));
    const one = ledger.add(order('one'));
    const waited = ledger.until(one, ({ mailedAt, pendingAt }) => Boolean(mailedAt && pendingAt));
    ledger.mailed('one@example.org');
    ledger.patched('one', 'PENDING');
    ledger.mailed('one@example.org');
    await waited;
    expect(one).toMatchObject({ mailedAt: 2, pendingAt: 3, mails: 2 });
  });
});

it('the mail server of the benchmarks takes a mail that comes in pieces', async () => {
  const taken: string[] = [];
  const server = createServer();
  takesMail(server, (recipient) => taken.push(recipient));
  server.listen(0);
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, 'localhost');
  const heard: string[] = [];
  socket.on('data', (part) => heard.push(part.toString()));
  for (const piece of [
    'EHLO a\r\nMAIL FROM:<a@b>\r\nRCPT T',
    'O:<ola@example.org>\r\nDATA\r\nSubject: x\r\n\r\nRCPT TO:<no@example.org>\r\n.',
    '\r\nQUIT\r\n',
  ])
    socket.write(piece);
  await once(socket, 'close');
  server.close();
  expect(taken).toEqual(['ola@example.org']);
  expect(heard.join('')).toMatch(/^220 .*250 .*354 .*250 taken\r\n221 bye\r\n$/s);
});

describe('the page of the benchmarks', () => {
  const machine = { load: 1.5, kilobytesPerMs: 1600, syncMs: 0.1, cores: 2, model: 'X' };
  const kept: Kept = {
    about: 'In turn.',
    rows: [{ what: 'tokens', goal: '≥ 500/s', now: '700/s', earlier: '400/s' }],
    numbers: {},
    before: machine,
    after: machine,
    given: ['reads', '--rounds=2'],
    when: '2026-01-15T12:00',
    commit: 'abc',
    node: 'v24',
  };

  it('has a row per figure with the machine beside it, and the command that made it', () => {
    const text = table({ reads: kept });
    expect(text).toContain('| tokens | ≥ 500/s | 700/s | 400/s |  |  | load 1.5, 1600 KB/ms, sync 0.1 ms → ');
    expect(text).toContain('`npm run bench -- reads --rounds=2`: In turn.');
  });

  it('is replaced between its marks and nowhere else', () => {
    const page = '# A\n\n<!-- written by `npm run bench` -->\nold\n<!-- end of what it wrote -->\n\nB\n';
    const written = withTable(page, 'new');
    expect(written).not.toContain('old');
    expect(withTable(written, 'new')).toBe(written);
    expect(written).toMatch(/^# A\n[^]*new[^]*\nB\n$/);
    expect(() => withTable('# A\n', 'new')).toThrow('lacks');
  });

  it('is made by words and numbers that are known', () => {
    const { words, parameters } = readArguments(['growth', '--quick', '--sizes=10,20', '--rounds=3']);
    expect([words, parameters.sizes, parameters.rounds]).toEqual([['growth'], [10, 20], 3]);
    expect(() => readArguments(['--round=3'])).toThrow('known are');
  });
});
