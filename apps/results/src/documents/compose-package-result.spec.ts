import type { Flag, ResultBody } from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import {
  clipLimits,
  composePackageResult,
  type ResultFacts,
  type SheetFacts,
} from './compose-package-result.js';

const limits = { name: 255, summary: 1000, assessments: 50 };
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
  it('UNK-25 an invited order is PENDING with the date of the invitation in UTC, to the millisecond', () => {
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

  it('UNK-26 a rejected order says why, and is rejected in every part', () => {
    const document = compose({ ...sheet, status: 'rejected', reason: 'No licence left', invitedAt: null });
    expect(document).toMatchObject({ status: 'REJECTED', summary: 'No licence left' });
    expect(document).not.toHaveProperty('assessmentPackageDate');
    expect(document.assessmentResults?.map(({ status }) => status)).toEqual(['REJECTED', 'REJECTED']);
  });

  it('a rejected order stays rejected when a result crossed its rejection, and shows nothing of it', () => {
    const rejected = { ...sheet, status: 'rejected' as const, reason: 'No licence left' };
    const document = compose(rejected, result);
    expect(document).toMatchObject({
      status: 'REJECTED',
      summary: 'No licence left',
      score: null,
      attachments: [],
    });
    expect(document.assessmentResults?.map(({ score }) => score)).toEqual([undefined, undefined]);
    expect(document).not.toHaveProperty('submissionDate');
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

  it('UNK-13 the main link comes first: the report that was uploaded, then the vendor’s page', () => {
    const links = { access: null, pdfUrl: 'https://sr.example/1.pdf', pageUrl: null };
    const reportUrl = 'https://app.partner.example/r/1';
    expect(compose(sheet, { ...withBody({ reportUrl }), links }).attachments).toEqual([
      { type: 'PDF_URL', url: 'https://sr.example/1.pdf' },
      { type: 'OTHER_URL', url: reportUrl },
    ]);
  });

  it.each(['page', 'request-access'] as const)(
    'UNK-13 where the account chose %s, our page is the one link',
    (access) => {
      const links = { access, pdfUrl: 'https://sr.example/1.pdf', pageUrl: 'https://assay.example/r/1' };
      const reportUrl = 'https://app.partner.example/r/1';
      expect(compose(sheet, { ...withBody({ reportUrl }), links }).attachments).toEqual([
        { type: 'OTHER_URL', url: 'https://assay.example/r/1' },
      ]);
    },
  );

  it('UNK-13 the report link is the one attachment', () => {
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
    for (const [summary, said] of [
      ['Solid basics', 'Solid basics. 1 flag:'],
      ['Solid basics ', 'Solid basics. 1 flag:'],
      ['Solid basics!', 'Solid basics! 1 flag:'],
      ['He said “solid.”', 'He said “solid.” 1 flag:'],
    ] as const)
      expect(compose(sheet, withBody({ summary, flags: [left] })).summary).toContain(said);
    expect(compose(sheet, withBody({ summary: 'Solid basics' })).summary).toBe('Solid basics');
  });

  it('UNK-27 a long summary gives way to the flags, and both are clipped to what fits', () => {
    const flags = Array.from({ length: 40 }, (_, n) => flag(`kind-${n}`, 'x'.repeat(50)));
    const summary = compose(sheet, withBody({ summary: 's'.repeat(1000), flags })).summary ?? '';
    expect(summary).toHaveLength(1000);
    expect(summary).toContain('… 40 flags: kind-0 (low)');
    expect(summary.endsWith('…')).toBe(true);
  });

  it('UNK-27 names and labels are clipped between characters, and counted as SmartRecruiters’ Java counts them', () => {
    const document = compose({ ...sheet, packageName: '😀'.repeat(300) });
    expect(document.name).toBe(`${'😀'.repeat(127)}…`);
  });

  it('UNK-27 a summary with its flags counts as many units as a Java limit allows', () => {
    const flags = Array.from({ length: 20 }, (_, n) => flag(`kind-${n}`, '😀'.repeat(40)));
    const summary = compose(sheet, withBody({ summary: '😀'.repeat(490), flags })).summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(1000);
    expect(summary.isWellFormed()).toBe(true);
  });

  it('UNK-27 so many parts as are configured are shown, and so many characters', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ ...python, id: `a-${n}` }));
    expect(compose({ ...sheet, assessments: many }).assessmentResults).toHaveLength(50);
    const own = clipLimits({ NAME_MAX_CHARACTERS: 10, SUMMARY_MAX_CHARACTERS: 100, ASSESSMENTS_MAX: 1 });
    const document = composePackageResult(sheet, withBody({ summary: 's'.repeat(200) }), own);
    expect([document.name, document.summary?.length, document.assessmentResults?.length]).toEqual([
      'Backend j…',
      100,
      1,
    ]);
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
