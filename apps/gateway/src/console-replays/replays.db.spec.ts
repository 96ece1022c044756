import { Problem } from '@assay/contracts';
import { replayNote, replayReport, type StoredReport } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOrder, ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const { orderId } = anOrder;
const path = `/console/orders/${orderId}`;
let gateway: Gateway;
let sue: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  sue = await ConsoleVisitor.arrive(gateway, 'support');
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(replayReport, () => ({ orderId, upload: 'due' }) as StoredReport);
  gateway.bus.answer(replayNote, ({ activity }) => ({ orderId, activity, madeDue: true }));
});

it('support has a report handed over again, and a note written again', async () => {
  expect((await sue.press(`${path}/report/replay`)).to).toBe(`${path}?said=replayed`);
  await sue.press(`${path}/report/replay`, { mayRepeat: 'true' });
  await sue.press(`${path}/notes/started/replay`);
  await sue.press(`${path}/notes/started/replay`, { mayRepeat: 'true' });
  expect(gateway.bus.requests(replayReport)).toEqual([{ orderId }, { orderId, mayRepeat: true }]);
  expect(gateway.bus.requests(replayNote)).toEqual([
    { orderId, activity: 'started' },
    { orderId, activity: 'started', mayRepeat: true },
  ]);
});

it('support reads that a note is on its way already, or why it is not written again', async () => {
  gateway.bus.answer(replayNote, ({ activity }) => ({ orderId, activity, madeDue: false }));
  expect((await sue.press(`${path}/notes/started/replay`)).to).toBe(`${path}?said=waits`);
  gateway.bus.answer(replayNote, () => {
    throw new Problem('note-written');
  });
  const answer = await sue.press(`${path}/notes/started/replay`, { mayRepeat: 'true' });
  expect(answer.body).toContain('SmartRecruiters accepted this note already. It is not written twice');
});

it('an auditor can do neither', async () => {
  const otto = await ConsoleVisitor.arrive(gateway, 'auditor');
  for (const one of ['report/replay', 'notes/started/replay'])
    expect((await otto.press(`${path}/${one}`)).status).toBe(403);
  expect([...gateway.bus.requests(replayReport), ...gateway.bus.requests(replayNote)]).toEqual([]);
});
