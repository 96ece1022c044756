import 'reflect-metadata';
import { Problem } from '@assay/contracts';
import {
  Flag,
  FlagReviewBody,
  RatingBody,
  RegistrationBody,
  ReportedResult,
  type ResultBody,
} from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import { Twin } from '../../apps/sandbox/src/contract/twin.js';
import { checkInput } from '../../apps/gateway/src/edge/check-input.js';
import { readJson } from '../../apps/gateway/src/edge/read-json.js';
import { composePackageResult } from '../../apps/results/src/documents/compose-package-result.js';
import { ratingTag } from '../../apps/results/src/ratings/rating-tag.js';
import { type Mutation, type Schema, SchemaWalk } from '../journeys/schema-walk.fixture.js';
import { vendorApi } from '../journeys/doors.fixture.js';

// Whatever the vendor's door takes, SmartRecruiters takes: what it does not is refused where somebody hears of it.

const twin = new Twin();
const walk = new SchemaWalk(vendorApi.components.schemas);
const limits = { name: 255, summary: 1000, assessments: 50 };

const differences = (schema: string, value: unknown): string[] =>
  twin.differences(`/components/schemas/${schema}`, JSON.parse(JSON.stringify(value)));

/** The vendor's words for a body of SmartRecruiters' with values at the borders of both schemas. */
function borders(name: string): Mutation[] {
  const schema: Schema = { $ref: `#/components/schemas/${name}` };
  return [{ what: 'as it should be', value: walk.example(schema), pointer: '' }, ...walk.allowed(schema)];
}

/** What the door makes of a body that comes over the wire, or nothing when it refuses it. */
function taken<T extends object>(shape: new () => T, body: unknown): T | undefined {
  try {
    return checkInput(shape, readJson(Buffer.from(JSON.stringify(body))), { strict: true });
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function counted(all: readonly Mutation[], judge: (value: unknown) => readonly string[] | undefined) {
  const judged = all.map(({ what, value }) => ({ what, wrong: judge(value) }));
  const through = judged.filter(({ wrong }) => wrong !== undefined).length;
  const lost = judged.flatMap(({ what, wrong = [] }) => wrong.map((difference) => `${what} → ${difference}`));
  return { lost, through, refused: judged.length - through };
}

describe('a result that the vendor’s door takes', () => {
  const sheet = (packageName: string) => ({
    packageName,
    status: 'completed' as const,
    assessments: [{ id: 'python', name: packageName, status: 'completed' as const }],
    invitedAt: new Date(0),
    reason: null,
  });

  function sent(body: ResultBody, access: null | 'page' = null): object {
    const [first] = body.assessments;
    const result = {
      version: 2,
      body: { ...body, assessments: first ? [{ ...first, id: 'python' }] : [] },
      submittedAt: new Date(body.submittedAt ?? 0),
      reviews: {},
      flagsGated: false,
      links: { access, pdfUrl: 'https://sr.example/report ë.pdf', pageUrl: 'https://assay.example/r/x' },
    };
    return composePackageResult(sheet('😀'.repeat(300)), result, limits);
  }

  it('is taken by SmartRecruiters, with whatever text, address, moment and number', () => {
    const { lost, through, refused } = counted(borders('ReportedResult'), (value) => {
      const body = taken(ReportedResult, value);
      return body && differences('PackageResult', sent(body));
    });
    expect(lost).toEqual([]);
    expect(through).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(20);
  });

  it.each([
    ['https://app.example.com/kandidat/Zoë Lind?x=1', 'https://app.example.com/kandidat/Zo%C3%AB%20Lind?x=1'],
    [' https://a.example/x ', 'https://a.example/x'],
  ])('has its report link percent-encoded: "%s"', (reportUrl, url) => {
    const body = taken(ReportedResult, { score: 50, reportUrl, assessments: [{ id: 'python', score: 50 }] });
    expect(body?.reportUrl).toBe(url);
    expect(body && sent(body)).toMatchObject({
      attachments: [{ type: 'PDF_URL' }, { type: 'OTHER_URL', url }],
    });
  });

  it('kept before addresses were judged is sent with its link encoded, or without it', () => {
    const kept = (reportUrl: string) => sent({ score: 1, reportUrl, assessments: [] });
    expect(kept('https://a.example/ë')).toMatchObject({
      attachments: [{}, { url: 'https://a.example/%C3%AB' }],
    });
    expect(differences('PackageResult', kept('https://a{b}.example/'))).toEqual([]);
  });

  it('has flags and reviews whose borders are no borders of SmartRecruiters’', () => {
    const { lost } = counted(borders('Flag'), (value) => {
      const flag = taken(Flag, value);
      return flag && differences('PackageResult', sent({ score: 1, flags: [flag], assessments: [] }));
    });
    expect(lost).toEqual([]);
    expect(
      borders('FlagReviewBody').filter(({ value }) => taken(FlagReviewBody, value)).length,
    ).toBeGreaterThan(5);
  });
});

describe('a person whom the vendor’s door takes', () => {
  it('is taken by SmartRecruiters, by every name and address', () => {
    const { lost, through } = counted(borders('RegistrationBody'), (value) => {
      const body = taken(RegistrationBody, value);
      if (!body) return undefined;
      const { firstName, lastName, email, jobId } = body;
      const isPlace = jobId === undefined || !['.', '..'].includes(jobId);
      return [
        ...differences('CandidateInput', { firstName, lastName, email }),
        ...(isPlace ? [] : ['no job']),
      ];
    });
    expect(lost).toEqual([]);
    expect(through).toBeGreaterThan(20);
  });

  it.each(['ë@a.example', '"a b"@a.example'])('is refused by the name of what is wrong with %s', (email) => {
    const body = { firstName: 'A', lastName: 'B', email };
    expect(() => checkInput(RegistrationBody, body, { strict: true })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/email' })] }),
    );
  });

  it('is named by an address in ASCII where the host is in another script', () => {
    const body = { firstName: 'A', lastName: 'B', email: 'a@exämple.de ' };
    expect(taken(RegistrationBody, body)?.email).toBe('a@xn--exmple-cua.de');
  });

  it.each(['.', '..'])('is not created on a job that is no place: %s', (jobId) => {
    expect(
      taken(RegistrationBody, { firstName: 'A', lastName: 'B', email: 'a@b.example', jobId }),
    ).toBeUndefined();
  });

  it('has a tag for whatever interview and rating', () => {
    const { lost, through } = counted(borders('RatingBody'), (value) => {
      const body = taken(RatingBody, value);
      return (
        body && differences('CandidateTags', { tags: [ratingTag('assay', body.interview, body.rating)] })
      );
    });
    expect(lost).toEqual([]);
    expect(through).toBeGreaterThan(5);
  });
});
