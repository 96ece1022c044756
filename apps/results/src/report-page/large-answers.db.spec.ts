import { expect, it } from 'vitest';
import { ListResultVersions } from '../corrections/list-result-versions.js';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { ResultVersion } from '../results/result-version.entity.js';
import { ResultVersions } from '../results/result-versions.repository.js';

const world = resultsSpec();
const MESSAGE = 1_048_576;
const bytesOf = (answer: object): number => Buffer.byteLength(JSON.stringify({ reply: answer }));
const tokenOf = async (orderId: string) => {
  const { url } = await world.app.createLink.run({ orderId });
  return url.slice(url.lastIndexOf('/') + 1);
};
const visits = async (orderId: string) =>
  (await world.app.timeline.run({ orderId })).entries.filter(({ kind }) => kind === 'report-viewed');

it('a link that is reloaded for ever leaves two lines an hour, which say how often', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const token = await tokenOf(orderId);
  const open = () => world.app.openReport.run({ token, browser: 'Firefox' });
  for (let time = 0; time < 30; time += 1) await open();
  expect((await visits(orderId)).map(({ evidence }) => evidence)).toEqual([
    expect.objectContaining({ browser: 'Firefox', told: true, times: 30, last: expect.stringMatching(/Z$/) }),
  ]);
  await world.spec.sql(`UPDATE report_events SET at = at - interval '61 minutes'`);
  await open();
  expect(await visits(orderId)).toHaveLength(2);
  expect(await world.events('report-visited')).toHaveLength(2);
});

it('looks at different links are counted apart', async () => {
  const { orderId } = await world.placed();
  for (const token of [await tokenOf(orderId), await tokenOf(orderId)])
    await world.app.openReport.run({ token, browser: 'Firefox' });
  expect(await visits(orderId)).toHaveLength(2);
});

it('ten thousand looks that were kept before leave the timeline readable: the newest is told', async () => {
  const { orderId } = await world.placed();
  await world.spec.sql(
    `INSERT INTO report_events (order_id, at, kind, evidence_document)
     SELECT $1::uuid, now() + make_interval(secs => n), 'report-viewed',
            jsonb_build_object('linkId', $1::uuid, 'browser', 'Firefox', 'n', n) FROM generate_series(1, 10000) n`,
    [orderId],
  );
  const story = await world.app.timeline.run({ orderId });
  expect(bytesOf(story)).toBeLessThan(MESSAGE);
  expect(story.entries.at(-1)?.evidence).toMatchObject({ n: 10_000 });
  expect(story.entries.length + (story.omitted ?? 0)).toBe(10_000);
});

it('of very many corrections the newest are listed, each with what it changed', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId, { score: 0 }));
  await world.spec.sql(
    `INSERT INTO result_versions (hash, order_id, version, result_document, submitted_at)
     SELECT hash, order_id, n, jsonb_set(jsonb_set(result_document, '{score}', to_jsonb(n % 100)), '{summary}', to_jsonb(repeat('ż', 900) || n)),
            submitted_at FROM result_versions, generate_series(2, 600) n WHERE order_id = $1`,
    [orderId],
  );
  const list = new ListResultVersions(
    world.spec.database,
    new ResultVersions(world.spec.rows(ResultVersion)),
  );
  const { items, omitted } = await list.run({ orderId });
  expect(bytesOf({ items })).toBeLessThan(MESSAGE);
  expect(items.at(-1)).toMatchObject({
    version: 600,
    changes: [{ pointer: '/score' }, { pointer: '/summary' }],
  });
  expect(items[0]?.changes).toHaveLength(2);
  expect(omitted).toBe((items[0]?.version ?? 0) - 1);
});
