import { connectionActivated } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const companyId = 'NorthwindRobotics';
beforeEach(() => {
  world.server.onRead = (path) => ({ status: 200, body: { id: path, title: `Engineer ${path.at(-1)}` } });
});

const ordered = (untitledJobId?: string) =>
  world.placed(untitledJobId === undefined ? {} : { untitledJobId });
const asked = () => world.server.reads.filter((path) => path.startsWith('/jobs/'));
const told = () => world.events('job-title-read');
const jobs = () =>
  world.spec.sql<{ job: string; status: string; reason: string | null }>(
    'SELECT job_id AS job, status, reason FROM job_titles ORDER BY job_id',
  );
const statuses = async () => (await jobs()).map(({ status }) => status);
const connect = (revision: number) => {
  const change = {
    connectionId: '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10',
    accountId: 'northwind',
    revision,
  };
  return deliver(world.spec.database, world.app.resume, connectionActivated, change, companyId);
};

describe('what a job is called', () => {
  it('is read once, however many orders name it by its id alone, and ordering is told', async () => {
    await ordered('job-1');
    await ordered('job-1');
    world.app.jobLoop.start();
    await eventually(async () => expect(await told()).toEqual([{ jobId: 'job-1', title: 'Engineer 1' }]));
    expect(asked()).toEqual(['/jobs/job-1']);
    expect(await jobs()).toEqual([{ job: 'job-1', status: 'done', reason: null }]);
  });

  it('is not asked for where the order says it', async () => {
    await ordered();
    expect(await jobs()).toEqual([]);
  });

  it('is told again where it was read while another order was placed', async () => {
    await ordered('job-1');
    world.app.jobLoop.start();
    await eventually(async () => expect(await told()).toHaveLength(1));
    await ordered('job-1');
    expect(await told()).toHaveLength(2);
    expect(asked()).toHaveLength(1);
  });

  it('fits on one line of a mail, and is nothing where SmartRecruiters says nothing', async () => {
    const titles: Record<string, unknown> = { 1: ` A\u0000\n${'b'.repeat(400)}`, 2: ' \n', 3: 7 };
    world.server.onRead = (path) => ({ status: 200, body: { id: path, title: titles[path.at(-1) ?? ''] } });
    for (const number of [1, 2, 3]) await ordered(`job-${number}`);
    world.app.jobLoop.start();
    await eventually(async () => expect(await statuses()).toEqual(['done', 'done', 'done']));
    const [only, ...others] = (await told()) as { title: string }[];
    expect(only?.title).toMatch(/^A b{252}…$/);
    expect(others).toEqual([]);
  });

  it('is given up where SmartRecruiters knows no such job', async () => {
    world.server.onRead = () => ({ status: 404, body: { errors: [{ code: 'JOB_NOT_FOUND' }] } });
    await ordered('job-1');
    world.app.jobLoop.start();
    await eventually(async () => expect(await statuses()).toEqual(['failed']));
    await ordered('job-1');
    expect(await statuses()).toEqual(['failed']);
  });
});

describe('a credential without the scope for jobs', () => {
  it('is asked for one job and for no other, until the company connects again', async () => {
    const titled = world.server.onRead;
    world.server.onRead = () => ({ status: 403, body: { errors: [{ code: 'PERMISSION_DENIED' }] } });
    for (const number of [1, 2, 3]) await ordered(`job-${number}`);
    world.app.jobLoop.start();
    await eventually(async () => expect(await statuses()).toEqual(['parked', 'parked', 'parked']));
    await ordered('job-4');
    world.app.jobLoop.wake();
    expect((await jobs()).at(-1)).toEqual({ job: 'job-4', status: 'parked', reason: 'forbidden' });
    expect(asked()).toEqual(['/jobs/job-1']);
    world.server.onRead = titled;
    await connect(3);
    await eventually(async () => expect(await told()).toHaveLength(4));
  });

  it('keeps no result back', async () => {
    world.server.onRead = () => ({ status: 403, body: {} });
    const { orderId } = await world.invited({ untitledJobId: 'job-1' });
    world.app.jobLoop.start();
    await eventually(async () => expect(await statuses()).toEqual(['parked']));
    world.app.loop.start();
    await eventually(async () => expect((await world.submission(orderId))?.status).toBe('delivered'));
  });
});
