import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, commandsOf, pageText } from '../contracts/pages.fixture.js';
import { earlier } from './earlier-integration.fixture.js';
import { aLaterOrder, consent, ordered, parties, taken, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const page = 'docs/moving-in.md';

let files = 0;
async function fileOf(lines: readonly (object | string)[]): Promise<string> {
  files += 1;
  const file = `${world.folder}/moving-${files}.jsonl`;
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(file, texts.join('\n'), { mode: 0o600 });
  return file;
}

/** Runs a command as the page has it, with this file in place of the one that it names. */
function asOnThePage(start: string, file: string) {
  const command = commandsOf(page).find(
    ({ text }) => text.startsWith(start) && text.split(' ').length === start.split(' ').length,
  );
  const [, , name = '', , , ...options] = (command?.text ?? '').split(' ');
  return world.runVendorCommand(name, file, ...options);
}
const dryRun = (file: string) => asOnThePage('npm run import -- moving.jsonl', file);
const apply = (file: string) => asOnThePage('npm run import -- moving.jsonl --apply', file);
const mirror = (file: string) => asOnThePage('npm run mirror -- recorded.jsonl', file);

const outcomes = (printed: string) => printed.split('\n').flatMap((line) => line.split('\t')[2] ?? []);
const statusOf = async (companyId: string) =>
  (await world.vendor.connections()).find((one) => one.companyId === companyId)?.status;

/** Every row of the product, but for what tells that processes are alive. */
async function everything(): Promise<string> {
  const tables = await world.sql<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('gateway', 'consent', 'ordering', 'notification', 'results') ORDER BY 1`,
  );
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${name} t`,
  );
  return JSON.stringify(await world.sql(sums.join(' UNION ALL ')));
}

describe('a partner that had an integration of its own', () => {
  it('moves in from a file: looked at first, done once, and the company orders as if it had connected here', async () => {
    const ownerEmail = `${unique('owner')}@vendor.example`;
    const { companyId, accountId } = await parties(world, { ownerEmail });
    const { issued, granted } = await earlier(world, companyId);
    const key = { apiKey: `nw_live_${randomBytes(8).toString('hex')}` };
    const file = await fileOf([{ accountId, companyId, connection: { issued, granted, key } }]);

    const looked = await dryRun(file);
    expect([looked.status, outcomes(looked.printed)]).toEqual([0, ['would create']]);
    expect(await statusOf(companyId)).toBeUndefined();
    const done = await apply(file);
    expect([done.status, outcomes(done.printed)]).toEqual([0, ['created']]);
    expect(await statusOf(companyId)).toBe('active');
    const again = await apply(file);
    expect([again.status, outcomes(again.printed)]).toEqual([0, ['unchanged']]);
    const printed = looked.printed + done.printed + again.printed;
    for (const secret of [issued.clientSecret, granted.clientSecret, key.apiKey, world.vendorToken])
      expect(printed).not.toContain(secret);

    expect((await world.sandbox.packages(companyId)).status).toBe(200);
    expect((await taken(world, await ordered(world, companyId))).result.scoreLabel).toBe('Pass');
    await aLaterOrder(world, companyId);
    expect(await world.sandbox.mails(ownerEmail)).toEqual([]);
    const trail = await world.runAudit('export', companyId);
    expect(trail).toContain('apply-import');
    expect(trail).not.toContain(issued.clientSecret);
  });

  it('brings accounts, packages, keys and companies, line by line as the page shows them', async () => {
    const { companyId } = await parties(world);
    const { issued, granted } = await earlier(world, companyId);
    const accountId = unique('account');
    const keys = [randomBytes(12).toString('hex'), randomBytes(12).toString('hex')];
    const [lines = ''] = blocksOf(pageText(page), 'jsonl');
    const file = await fileOf([
      lines
        .replaceAll('NorthwindRobotics', companyId)
        .replaceAll('"northwind"', `"${accountId}"`)
        .replace('nw_live_5f0e7c1d9b3a4e62', String(keys[0]))
        .replace('nw_live_0c4b8e2f7a6d1953', String(keys[1]))
        .replace('vendor-northwind', issued.clientId)
        .replace('what-you-gave-smartrecruiters', issued.clientSecret)
        .replace('sr-northwind', granted.clientId)
        .replace('what-smartrecruiters-gave-you', granted.clientSecret),
    ]);
    expect(outcomes((await dryRun(file)).printed)).toEqual(Array.from({ length: 4 }, () => 'would create'));
    expect((await world.vendor.call('GET', `/v1/accounts/${accountId}`)).status).toBe(404);
    expect(outcomes((await apply(file)).printed)).toEqual(Array.from({ length: 4 }, () => 'created'));
    expect(outcomes((await dryRun(file)).printed)).toEqual(Array.from({ length: 4 }, () => 'unchanged'));

    const second = unique('company');
    await world.sandbox.addCompany(second);
    expect((await consent(world, { companyId: second, apiKey: String(keys[0]) })).status).toBe(200);
    expect(await statusOf(second)).toBe('active');

    const recorded = blocksOf(pageText(page), 'jsonl')[1] ?? '';
    const same = await mirror(await fileOf([recorded.replaceAll('NorthwindRobotics', companyId)]));
    expect(same).toEqual({ status: 0, printed: '2 same, 0 different, 0 not compared.\n' });
  });

  it('is told of each line that cannot move in, and the others do', async () => {
    const [one, two] = [await parties(world), await parties(world)];
    const [good, other] = [await earlier(world, one.companyId), await earlier(world, two.companyId)];
    const { accountId } = one;
    const wrong = { ...other, granted: { ...other.granted, clientSecret: 'this-is-not-the-secret' } };
    const file = await fileOf([
      '{"accountId":"x","key":{"apiKey":"half-a-secr',
      { accountId: unique('nobody'), companyId: two.companyId, connection: other },
      { accountId, companyId: two.companyId, connection: wrong },
      { accountId, companyId: one.companyId, connection: good },
      { accountId: two.accountId, companyId: one.companyId, connection: good },
      { accountId, key: { apiKey: 'short' } },
    ]);
    const { status, printed } = await apply(file);
    expect(status).toBe(1);
    expect(outcomes(printed)).toEqual([
      'refused: is no JSON object',
      expect.stringContaining('refused: account-not-found'),
      expect.stringContaining('refused: the company is that of line 2'),
      'created',
      expect.stringContaining('refused: the company is that of line 4'),
      expect.stringContaining('refused: invalid-input'),
    ]);
    expect(printed).not.toMatch(/half-a-secr|not-the-secret/);
    const alone = await apply(await fileOf([{ accountId, companyId: two.companyId, connection: wrong }]));
    expect(alone.printed).toContain('granted-credential-refused');
    expect(await statusOf(two.companyId)).toBeUndefined();
  });
});

describe('the mirror', () => {
  it('tells how the answers differ, and changes no row', async () => {
    const { companyId, accountId } = await parties(world);
    const { issued, granted } = await earlier(world, companyId);
    await apply(await fileOf([{ accountId, companyId, connection: { issued, granted } }]));
    const { body } = await world.sandbox.packages(companyId);
    const packages = body as { id: string; name: string; price?: number }[];
    const [first, ...rest] = packages;
    if (!first) throw new Error('the account offers packages');
    const answered = (answer: object, more: object = {}) => ({
      companyId,
      call: 'list-packages',
      answer,
      ...more,
    });
    const recorded = () =>
      fileOf([
        // A value that was never heard of, so that it would be remembered if any were.
        answered({ status: 200, body: packages }, { query: `unheard-of=${unique('value')}` }),
        answered({ status: 200, body: [...rest, { ...first, name: 'Another name', price: 3 }] }),
        { companyId, call: 'show-package', packageId: 'pkg-nowhere', answer: { status: 404 } },
        { companyId, call: 'show-package', packageId: first.id, answer: { status: 404 } },
        { companyId: 'stranger', call: 'list-packages', answer: { status: 204 } },
      ]);
    // Stories of before may still be going on: once they are quiet, nothing moves.
    const { status, printed } = await eventually(async () => {
      const before = await everything();
      const told = await mirror(await recorded());
      expect(await everything()).toBe(before);
      return told;
    }, 60_000);
    expect(status).toBe(1);
    expect(printed).toContain('2 same, 2 different, 1 not compared.');
    expect(printed).toContain(`value /${first.id}/name theirs "Another name", ours "${first.name}"`);
    expect(printed).toContain('Differences: order 1, value 1, undocumented 1, status 1.');
    expect(printed).toContain('company-not-connected');
  });
});
