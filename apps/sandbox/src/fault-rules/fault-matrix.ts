/** An answer that is given instead of the true one, by its status. */
const STATUSES = ['400', '401', '403', '404', '409', '415', '422', '429', '500', '503'] as const;
/** What can befall a call on its way, whoever makes it. */
const ON_THE_WAY = ['delay', 'drop', 'drop-answer', 'reorder'] as const;
const TWICE = 'duplicate';
/** What only a mail server does. */
const OF_MAIL = ['down', '421', '451', '550', 'dsn', 'dsn-delayed', 'auto-reply'] as const;

/** The ways in which calls can misbehave. */
export const FAULT_KINDS = [...STATUSES, 'html', 'hang', ...ON_THE_WAY, TWICE, ...OF_MAIL] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The doors and calls of the outside world that can be made to misbehave. */
export const FAULT_PLACES = [
  'token',
  'configuration',
  'exchange',
  'results',
  'attachment',
  'read',
  'people',
  'orders',
  'webhook',
  'vendor',
  'smtp',
] as const;
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** What can go wrong at a place, and why nothing else can. */
export interface FaultCells {
  readonly name: string;
  readonly kinds: readonly FaultKind[];
  readonly others: string;
}

const AT_A_DOOR = [...STATUSES, 'html', 'hang', ...ON_THE_WAY] as const;

const reading = (name: string): FaultCells => ({
  name,
  kinds: AT_A_DOOR,
  others: 'only a mailbox does it, or it would make no difference',
});

const writing = (name: string): FaultCells => ({
  name,
  kinds: [...AT_A_DOOR, TWICE],
  others: 'only a mailbox does it',
});

const caller = (name: string, who: string): FaultCells => ({
  name,
  kinds: [...ON_THE_WAY, TWICE],
  others: `${who} makes these calls, and Assay answers them`,
});

/** Which place can misbehave how. */
export const FAULT_MATRIX: Readonly<Record<FaultPlace, FaultCells>> = {
  token: reading('SmartRecruiters: token'),
  configuration: reading('SmartRecruiters: partner configuration'),
  exchange: writing('SmartRecruiters: credential exchange'),
  results: writing('SmartRecruiters: results'),
  attachment: writing('SmartRecruiters: report upload'),
  read: reading('SmartRecruiters: jobs, candidates, orders, when read'),
  people: writing('SmartRecruiters: people, tags and notes, when written'),
  orders: caller('SmartRecruiters: its order calls', 'SmartRecruiters'),
  webhook: reading('Engine: webhook'),
  vendor: caller('Engine: its calls', 'the engine'),
  smtp: {
    name: 'Mailbox: SMTP',
    kinds: [...OF_MAIL, 'hang', 'delay', 'drop', 'drop-answer', 'reorder'],
    others: 'a mailbox speaks SMTP, and keeps every mail once',
  },
};

/** Says why this cannot happen there; null when it can. */
export function impossible(where: FaultPlace, kind: FaultKind): string | null {
  const { kinds, others } = FAULT_MATRIX[where];
  if (kinds.includes(kind)) return null;
  return `${kind} cannot happen at ${where}: ${others}. Possible there: ${kinds.join(', ')}`;
}
