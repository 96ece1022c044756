import { Problem } from '@assay/contracts';
import { capturedLogs } from '@assay/testing';
import type { ArgumentsHost } from '@nestjs/common';
import { expect, it } from 'vitest';
import { ReportsProblemFilter } from './problem.filter.js';

const lockTimeout = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });

it.each([
  ['a problem is told as it is', new Problem('report-not-pdf'), { status: 422, code: 'report-not-pdf' }],
  ['who may not is told so', new Problem('unauthenticated'), { status: 401, code: 'unauthenticated' }],
  ['what may succeed later is told so', lockTimeout, { status: 422, code: 'unavailable' }],
  ['anything else is a fault of ours', new Error('broken'), { status: 422, code: 'internal' }],
])('%s', (_title, exception, expected) => {
  const answered: { status?: number; body?: object } = {};
  const reply = {
    status: (code: number) => ((answered.status = code), reply),
    send: (body: object) => void (answered.body = body),
  };
  const host = { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ArgumentsHost;
  new ReportsProblemFilter(capturedLogs().logger).catch(exception, host);
  expect(answered).toMatchObject({ status: expected.status, body: { code: expected.code } });
});
