import type { OrderBody } from './order.js';

/** An order as SmartRecruiters places it, with the parts a test cares about replaced. */
export function orderBodyFixture(changes: Partial<OrderBody> = {}): OrderBody {
  return {
    resultCallbackURL:
      'https://api.smartrecruiters.com/assessment-api/v202010/orders/7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10/results',
    candidate: {
      id: '1f2e3d4c-5b6a-4789-8abc-def012345678',
      email: 'ola.nowak@example.org',
      firstName: 'Ola',
      lastName: 'Nowak',
      applicationLanguage: 'en',
    },
    job: { id: '9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d' },
    requester: { userId: '5f0000000000000000000001', email: 'recruiter@example.org' },
    assessmentPackageId: 'pkg-backend-junior',
    jobId: '9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d',
    companyId: 'NorthwindRobotics',
    fields: { 'business-unit': 'Retail' },
    ...changes,
  };
}
