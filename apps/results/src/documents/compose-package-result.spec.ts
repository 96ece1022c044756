import type { Flag, ResultBody } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { composePackageResult, type ResultFacts, type SheetFacts } from './compose-package-result.js';

const limits = { name: 255, summary: 1000 };
const python = { id: 'a-python', name: 'Python basics', status: 'pending' } as const;
const sql = { id: 'a-sql', name: 'SQL basics', status: 'pending' } as const;
const sheet: SheetFacts = {
  packageName: 'Backend junior bundle',
  status: 'pending',
  assessments: [python, sql],
  invitedAt: new Date('2026-11-20T10:15:00+01:00'),
  reason: null,
};
const body: ResultBody = {
  score: 74,
  assessments: [{ id: 'a-python', score: 80, scoreLabel: 'Pass', summary: 'Good' }],
};
const result: ResultFacts = {
  version: 1,
  reviews: {},
  flagsGated: false,
  links: { access: null, pdfUrl: null, pageUrl: null },
  submittedAt: new Date('2026-11-20T16:02:10Z'),
  body,
};
const withBody = (changes: Partial<ResultBody>, version = 1): ResultFacts => ({
  ...result,
  version,
  body: { ...body, ...changes },
});
const flag = (kind: string, text: string, severity: Flag['severity'] = 'low'): Flag => ({
  kind,
  severity,
  text,
});
const compose = (facts: SheetFacts, of?: ResultFacts) => composePackageResult(facts, of, limits);

describe('what SmartRecruiters is shown before there is a result', () => {
  it('an invited order is PENDING with the date of the invitation in UTC', () => {
    expect(compose(sheet)).toEqual({
      name: 'Backend junior bundle',
      status: 'PENDING',
      assessmentPackageDate: '2026-11-20T09:15:00.000Z',
      assessmentResults: [
        { assessmentId: 'a-python', name: 'Python basics', status: 'PENDING' },
        { assessmentId: 'a-sql', name: 'SQL basics', status: 'PENDING' },
      ],
    });
  });

  it('an order that was begun is IN_PROGRESS, and so is only the part that was begun', () => {
    const assessments = [{ ...python, status: 'in-progress' as const }, sql];
    const document = compose({ ...sheet, status: 'in-progress', assessments });
    expect(document.status).toBe('IN_PROGRESS');
    expect(document.assessmentResults?.map(({ status }) => status)).toEqual(['IN_PROGRESS', 'PENDING']);
  });

  it('an order that is no longer rejected takes the reason back, with a result as well', () => {
    expect(compose({ ...sheet, reason: '' })).toHaveProperty('summary', null);
    expect(compose({ ...sheet, reason: '' }, result)).toHaveProperty('summary', null);
    expect(compose({ ...sheet, reason: '' }, withBody({ summary: 'Well done' }))).toHaveProperty(
      'summary',
      'Well done',
    );
  });

  it('a rejected order says why, in every part', () => {
    const document = compose({ ...sheet, status: 'rejected', reason: 'No licence left', invitedAt: null });
    expect(document).toMatchObject({ status: 'REJECTED', summary: 'No licence left' });
    expect(document).not.toHaveProperty('assessmentPackageDate');
    expect(document.assessmentResults?.map(({ status }) => status)).toEqual(['REJECTED', 'REJECTED']);
  });

  it('an expired order keeps the parts that were completed', () => {
    const assessments = [{ ...python, status: 'completed' as const }, sql];
    const document = compose({ ...sheet, status: 'expired', assessments });
    expect(document.status).toBe('EXPIRED');
    expect(document.assessmentResults?.map(({ status }) => status)).toEqual(['COMPLETED', 'EXPIRED']);
  });
});

describe('what SmartRecruiters is shown of a result', () => {
  it('an order with a result is COMPLETED, whatever ordering said last', () => {
    const document = compose(sheet, result);
    expect(document).toMatchObject({
      status: 'COMPLETED',
      submissionDate: '2026-11-20T16:02:10.000Z',
      score: { raw: 74, min: 0, max: 100 },
    });
    expect(document.assessmentResults).toEqual([
      {
        assessmentId: 'a-python',
        name: 'Python basics',
        status: 'COMPLETED',
        score: { raw: 80, min: 0, max: 100 },
        scoreLabel: 'Pass',
        summary: 'Good',
      },
      { assessmentId: 'a-sql', name: 'SQL basics', status: 'COMPLETED' },
    ]);
  });

  it('the report link is the one attachment', () => {
    expect(compose(sheet, withBody({ reportUrl: 'https://app.partner.example/r/1' })).attachments).toEqual([
      { type: 'OTHER_URL', url: 'https://app.partner.example/r/1' },
    ]);
    expect(compose(sheet, result)).not.toHaveProperty('attachments');
  });

  it('flags are told in words after the summary', () => {
    const left = flag('tab-switch', 'Left the page twice', 'medium');
    const flags = [left, flag('webcam', 'Nobody in sight', 'high')];
    expect(compose(sheet, withBody({ summary: 'Two tests taken.', flags })).summary).toBe(
      'Two tests taken. 2 flags: tab-switch (medium): Left the page twice; webcam (high): Nobody in sight',
    );
    expect(compose(sheet, withBody({ flags: [left] })).summary).toMatch(/^1 flag: tab-switch/);
  });

  it('a long summary gives way to the flags, and both are clipped to what fits', () => {
    const flags = Array.from({ length: 40 }, (_, n) => flag(`kind-${n}`, 'x'.repeat(50)));
    const summary = compose(sheet, withBody({ summary: 's'.repeat(1000), flags })).summary ?? '';
    expect([...summary]).toHaveLength(1000);
    expect(summary).toContain('… 40 flags: kind-0 (low)');
    expect(summary.endsWith('…')).toBe(true);
  });

  it('names and labels are clipped between characters, never inside one', () => {
    const document = compose({ ...sheet, packageName: '😀'.repeat(300) });
    expect([...(document.name ?? '')]).toHaveLength(255);
    expect(document.name?.isWellFormed()).toBe(true);
  });

  it('a correction takes back by name what it no longer says', () => {
    expect(compose(sheet, withBody({}, 2))).toMatchObject({
      scoreLabel: null,
      summary: null,
      attachments: [],
    });
    expect(compose(sheet, withBody({}, 1))).not.toHaveProperty('scoreLabel');
  });
});
