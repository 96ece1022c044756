/** The vendor's own people, as its provider knows them; nobody has a password here. */
export const staff = [
  {
    id: 'sue',
    name: 'Sue Support',
    roles: ['support'],
    does: 'answers questions: reads, resends, extends, replays',
  },
  { id: 'ada', name: 'Ada Admin', roles: ['admin'], does: 'may do everything' },
  { id: 'otto', name: 'Otto Auditor', roles: ['auditor'], does: 'reads, and sees nobody’s name' },
  { id: 'nils', name: 'Nils Newcomer', roles: [], does: 'was given no role yet' },
] as const;
