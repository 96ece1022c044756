import type { TimelineEntry } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { replayActs } from './replay-acts.js';

const at = '2026-01-15T12:00:00.000Z';
const line = (kind: string, evidence?: TimelineEntry['evidence']): TimelineEntry => ({
  at,
  source: 'results',
  kind,
  text: kind,
  ...(evidence ? { evidence } : {}),
});
const offered = (...entries: TimelineEntry[]): string =>
  replayActs(entries, { path: '/console/orders/one', formToken: 'form-token' })
    .map(({ text }) => text)
    .join('');
const report = 'POST /v1/orders/{orderId}/report/replay';
const note = 'POST /v1/orders/{orderId}/notes/{activity}/replay';

describe('handing over again', () => {
  it('is offered of the state always, and of nothing else that is not owed', () => {
    expect(offered()).toContain('POST /v1/orders/{orderId}/submission/replay');
    expect(offered(line('note-written', { activity: 'invited' }))).not.toMatch(/notes|report/);
  });

  it('is offered of a report that SmartRecruiters may not have', () => {
    expect(offered(line('report-stored'), line('report-upload-failed'))).not.toContain('mayRepeat');
    const perhaps = offered(line('report-stored'), line('report-upload-unknown'));
    expect(perhaps).toContain(report);
    expect(perhaps).toContain('name="mayRepeat"');
    expect(offered(line('report-stored'), line('report-uploaded'))).not.toContain(report);
    expect(offered(line('report-stored'), line('report-uploaded'), line('report-stored'))).toContain(report);
  });

  it('is offered of each note that was not taken, and asks for a look where it may be there', () => {
    const failed = offered(line('note-failed', { activity: 'report-ready', reason: 'refused-404' }));
    expect(failed).toContain(note);
    expect(failed).toContain('action="/console/orders/one/notes/report-ready/replay"');
    expect(failed).not.toContain('mayRepeat');
    expect(offered(line('note-unknown', { activity: 'started' }))).toContain('name="mayRepeat"');
  });
});
