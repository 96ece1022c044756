import { expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { orderSheet } from '../orders/describe-order.js';
import { KeepJobTitle } from './keep-job-title.js';

const bench = orderingBench();
const jobId = 'job-1';
const hear = (title: string, companyId = 'acme') =>
  bench.deliver(new KeepJobTitle(), { jobId, title }, { companyId });
const find = (orderId: string) => bench.database.read((tx) => bench.orders.find(tx, orderId));
const title = async (orderId: string) => (await find(orderId)).jobTitle;

it('orders that name the job by its id alone say what it is called, those of later as well', async () => {
  await bench.connected();
  const [untitled, titled, other] = [
    await bench.placed({ jobId }),
    await bench.placed({ jobId, jobTitle: 'As the order says' }),
    await bench.placed({ jobId: 'job-2' }),
  ];
  expect(orderSheet(await find(untitled))).toMatchObject({ untitledJobId: jobId });
  expect(orderSheet(await find(titled))).not.toHaveProperty('untitledJobId');
  await hear('Backend engineer');
  await hear('Backend engineer');
  expect([await title(untitled), await title(titled), await title(other)]).toEqual([
    'Backend engineer',
    'As the order says',
    null,
  ]);
  const later = await bench.placed({ jobId });
  expect(await title(later)).toBe('Backend engineer');
  expect(orderSheet(await find(later))).not.toHaveProperty('untitledJobId');
});

it('a job of another company with the same id is another job', async () => {
  await bench.connected();
  const orderId = await bench.placed({ jobId });
  await hear('Somebody else’s', 'initech');
  expect(await title(orderId)).toBeNull();
  expect(await title(await bench.placed({ jobId }))).toBeNull();
});
