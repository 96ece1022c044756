import type { Landing } from '@assay/contracts/ordering';
import type { ReportPage } from '@assay/contracts/results';
import type { PortalView } from '../portal-markup/portal-view.js';

// Whoever and whatever a preview shows is invented.
export const companyId = 'ExampleCompany';
const packageName = 'Java Basics';
const moment = '2026-01-15T12:00:00.000Z';

/** The landing page of a candidate who does not exist. */
export function inventedLanding(accountName: string, language: string): Landing {
  return {
    state: 'ready',
    firstName: 'Zoë',
    companyId,
    accountName,
    packageName,
    jobTitle: 'Backend engineer',
    assessmentNames: ['Syntax', 'Collections'],
    durationMinutes: 45,
    language,
    writesWhenReady: true,
  };
}

export const inventedReport: ReportPage = {
  orderId: '0190b1a0-0000-7000-8000-000000000001',
  accountId: 'example',
  companyId,
  packageName,
  access: 'open',
  status: 'completed',
  submittedAt: moment,
  score: 82,
  scoreLabel: 'Strong',
  summary: 'Solves what is asked and explains it well.',
  assessments: [
    { id: 'syntax', name: 'Syntax', score: 90 },
    { id: 'collections', name: 'Collections', score: 74 },
  ],
};

/** The overview of an account’s portal on its first day. */
export function inventedPortal(accountName: string): Omit<PortalView, 'texts'> {
  return {
    visit: { accountId: 'example', accountName, permissions: [], confirmed: false, expiresAt: moment },
    place: { token: 'preview' },
    section: 'overview',
    keys: [],
    connections: [],
    policy: { accountId: 'example' },
    packages: { accountId: 'example', items: [] },
    job: { location: {}, fields: {} },
  };
}
