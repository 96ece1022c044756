import type { PackageResultDocument } from './package-result.js';

/** A completed result as SmartRecruiters receives it, with the parts a test cares about replaced. */
export function packageResultFixture(changes: Partial<PackageResultDocument> = {}): PackageResultDocument {
  return {
    name: 'Backend junior bundle',
    status: 'COMPLETED',
    submissionDate: '2026-11-20T16:02:10.000Z',
    score: { raw: 74, min: 0, max: 100 },
    scoreLabel: 'Pass',
    summary: 'Two tests taken, no integrity flags',
    attachments: [{ type: 'OTHER_URL', url: 'https://app.partner.example/r/7d0c1f52' }],
    assessmentResults: [
      {
        assessmentId: 'a-python',
        name: 'Python basics',
        status: 'COMPLETED',
        score: { raw: 80, min: 0, max: 100 },
        scoreLabel: 'Pass',
      },
    ],
    ...changes,
  };
}
