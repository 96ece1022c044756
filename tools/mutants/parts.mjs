// What `npm run mutants` mutates, part by part, and the specs that have to notice.
/** @typedef {{ name: string, what: string, files: readonly string[], rings: readonly string[], specs: readonly string[], conditionsOnly?: boolean }} Part specs are named as those of the ring unit */

// Whose conditions, and the rooms whose specs run through them.
const REPOSITORIES = /** @type {const} */ ({
  gateway: ['the gateway', '{audit,sr-orders,v1-door,v1-tokens}'],
  consent: ['consent', '*'],
  ordering: ['ordering', '*'],
  notification: ['notification', '*'],
  results: ['results', '*'],
});

/** @type {readonly Part[]} */
export const PARTS = [
  ...['packages', 'field-mappings', 'orders'].map((name) => ({
    name,
    what: `the domain library \`${name}\``,
    files: [`libs/${name}/src/*.ts`],
    rings: ['unit'],
    specs: [`libs/${name}/src/*.spec.ts`],
  })),
  {
    name: 'decisions',
    what: 'what an answer of SmartRecruiters, of the mail server or of an engine means, and whose fault a bounce is',
    files: [
      'apps/notification/src/mail/mail-outcome.ts',
      'apps/notification/src/verdicts/{fault-of-code,whose-fault}.ts',
      'apps/results/src/calls/{decide-call,next-steps}.ts',
      'libs/smartrecruiters/src/outbound/waiting.ts',
    ],
    rings: ['unit'],
    specs: [
      'apps/notification/src/{mail/mail-outcome,verdicts/fault-of-code,verdicts/whose-fault}.spec.ts',
      'apps/results/src/calls/{decide-call,excerpt-of}.spec.ts',
      'libs/smartrecruiters/src/outbound/waiting.spec.ts',
    ],
  },
  {
    name: 'outcomes',
    what: 'what follows from it, and what an order ordered again is',
    files: [
      'apps/ordering/src/candidate/landing-state.ts',
      'apps/ordering/src/engine/settle-telling.ts',
      'apps/ordering/src/terms/{decide-terms,judge-repeat}.ts',
      'apps/results/src/calls/settle-owed.ts',
      'apps/results/src/reports/decide-upload.ts',
    ],
    rings: ['db'],
    specs: [
      'apps/ordering/src/{assignments,candidate,placing,webhooks}/*.spec.ts',
      'apps/results/src/{calls,notes,reports,submissions}/*.spec.ts',
    ],
  },
  {
    name: 'leases',
    what: 'who may take, hold and end a row of owed work: the conditions of its statements',
    files: ['libs/persistence/src/{due-rows,lease,take-rows}.ts'],
    rings: ['db'],
    specs: ['libs/persistence/src/{due-loop,due-rows}.spec.ts'],
    conditionsOnly: true,
  },
  {
    name: 'owed-work',
    what: 'the loop that works it off, and how long things wait',
    files: ['libs/persistence/src/{backoff,due-loop,hold-lease,retention,row-way,sleeper}.ts'],
    rings: ['unit', 'db'],
    specs: [
      'libs/persistence/src/{backoff,comes-again,due-loop,engine-properties,hold-lease,retention}.spec.ts',
    ],
  },
  {
    name: 'messaging',
    what: 'outbox, inbox and who waits for whom',
    files: [
      'libs/messaging/src/{ahead,consume-in-step,fit,inbox,outbox,outbox-rows,relay,signs-of-life,sweep}.ts',
    ],
    rings: ['unit', 'db', 'bus'],
    specs: ['libs/messaging/src/*.spec.ts'],
  },
  ...Object.entries(REPOSITORIES).map(([app, [owner, rooms]]) => ({
    name: `conditions-${app}`,
    what: `the conditions of what ${owner} reads and writes`,
    files: [`apps/${app}/src/*/*.repository.ts`],
    rings: ['db'],
    specs: [`apps/${app}/src/${rooms}/*.spec.ts`],
    conditionsOnly: true,
  })),
];

/**
 * The parts whose names contain one of the words; all of them without words.
 * @param {readonly string[]} words
 */
export function partsNamed(words) {
  return PARTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
}
