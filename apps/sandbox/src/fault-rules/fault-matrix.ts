/** An answer that is given instead of the true one, by its status. */
const statuses = ['400', '401', '403', '404', '409', '415', '422', '429', '500', '503'] as const;
/** What can befall a call on its way, whoever makes it. */
const onTheWay = ['delay', 'drop', 'drop-answer', 'reorder'] as const;
const twice = 'duplicate';
/** What only a mail server does. */
const ofMail = ['down', '421', '451', '550', 'dsn', 'dsn-delayed', 'auto-reply'] as const;

/** The ways in which calls can misbehave. */
export const faultKinds = [...statuses, 'html', 'hang', ...onTheWay, twice, ...ofMail] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The doors and calls of the outside world that can be made to misbehave. */
export const faultPlaces = [
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
  'mail-api',
] as const;
export type FaultPlace = (typeof faultPlaces)[number];

/** What can go wrong at a place, and why nothing else can. */
export interface FaultCells {
  readonly name: string;
  readonly kinds: readonly FaultKind[];
  readonly others: string;
}

const atADoor = [...statuses, 'html', 'hang', ...onTheWay] as const;

const reading = (name: string): FaultCells => ({
  name,
  kinds: atADoor,
  others: 'only a mailbox does it, or it would make no difference',
});

const writing = (name: string): FaultCells => ({
  name,
  kinds: [...atADoor, twice],
  others: 'only a mailbox does it',
});

const caller = (name: string, who: string): FaultCells => ({
  name,
  kinds: [...onTheWay, twice],
  others: `${who} makes these calls, and Assay answers them`,
});

/** Which place can misbehave how. */
export const faultMatrix: Readonly<Record<FaultPlace, FaultCells>> = {
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
    kinds: [...ofMail, 'hang', 'delay', 'drop', 'drop-answer', 'reorder'],
    others: 'a mailbox speaks SMTP, and keeps every mail once',
  },
  'mail-api': reading('Mail provider: its API'),
};

/** Says why this cannot happen there; null when it can. */
export function impossible(where: FaultPlace, kind: FaultKind): string | null {
  const { kinds, others } = faultMatrix[where];
  if (kinds.includes(kind)) return null;
  return `${kind} cannot happen at ${where}: ${others}. Possible there: ${kinds.join(', ')}`;
}
