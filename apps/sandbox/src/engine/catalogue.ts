import type { EnginePackage } from '../state/world-state.js';

const python = { id: 'a-python', name: 'Python basics', description: 'Three questions', type: 'SKILL_TEST' };
const sql = { id: 'a-sql', name: 'SQL basics', description: 'Two questions', type: 'SKILL_TEST' };
const writing = { id: 'a-writing', name: 'Clear writing', description: 'Two questions', type: 'SKILL_TEST' };
const customers = {
  id: 'a-customers',
  name: 'Calm with customers',
  description: 'Three questions',
  type: 'BEHAVIORAL_ASSESSMENT',
};

/** The packages that a new account of the engine offers unless it brings its own. */
export const seededPackages: readonly EnginePackage[] = [
  {
    id: 'pkg-backend-junior',
    name: 'Backend junior bundle',
    description: 'Two short tests, about ten minutes',
    type: 'SKILL_TEST',
    durationMinutes: 10,
    assessments: [python, sql],
  },
  {
    id: 'pkg-support',
    name: 'Support essentials',
    description: 'Writing and customers, about ten minutes',
    type: 'BEHAVIORAL_ASSESSMENT',
    durationMinutes: 10,
    assessments: [writing, customers],
  },
  {
    id: 'pkg-sales-us',
    name: 'Sales, United States',
    description: 'Offered only for jobs in the United States',
    type: 'BEHAVIORAL_ASSESSMENT',
    durationMinutes: 5,
    locations: [{ countryCode: 'us' }],
    assessments: [customers],
  },
  {
    id: 'pkg-remote',
    name: 'Remote worker check',
    description: 'Offered only for remote jobs',
    type: 'SKILL_TEST',
    durationMinutes: 5,
    remote: 'only',
    assessments: [writing],
  },
  {
    id: 'pkg-retired',
    name: 'Backend bundle of last year',
    description: 'No longer offered',
    type: 'SKILL_TEST',
    archived: true,
    assessments: [sql],
  },
];
