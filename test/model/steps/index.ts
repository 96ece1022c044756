import fc from 'fast-check';
import { disconnect, reconnect, rotateKeys } from './company-steps.js';
import {
  away,
  back,
  crash,
  mailTrouble,
  mailTroubles,
  pause,
  places,
  resume,
  trouble,
  troubles,
} from './fault-steps.js';
import { order, orderAgain, orderForAnother, orderOtherwise, tryEnded } from './ordering-steps.js';
import type { Step } from './step.js';
import { pass, settle, sweep, turn, wipe } from './time-steps.js';
import {
  cancel,
  correct,
  erase,
  replayLetters,
  report,
  resend,
  rotateSecret,
  scores,
  start,
  tellAgain,
} from './vendor-steps.js';

const apps = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;

const place = fc.nat({ max: 7 });
const company = fc.nat({ max: 1 });
const app = fc.constantFrom(...apps);
const death = fc.record({ at: fc.integer({ min: 1, max: 12 }), done: fc.boolean() });
const delivery = fc.record(
  { backwards: fc.boolean(), twice: fc.boolean(), poisoned: fc.boolean() },
  { requiredKeys: [] },
);

const often = (times: number, one: fc.Arbitrary<Step>): fc.Arbitrary<Step>[] =>
  Array.from({ length: times }, () => one);

/** Every step that a story may take; some come more often, so that most stories have an order, a result and one that follows. */
export const steps: fc.Arbitrary<Step>[] = [
  ...often(5, company.map(order)),
  place.map(orderAgain),
  place.map(orderOtherwise),
  company.map(orderForAnother),
  company.map(tryEnded),
  ...often(
    4,
    fc.tuple(place, fc.constantFrom(...scores)).map(([at, score]) => report(at, score)),
  ),
  ...often(
    5,
    fc.tuple(place, fc.nat({ max: 1 })).map(([at, which]) => correct(at, which)),
  ),
  place.map(start),
  place.map(cancel),
  place.map(resend),
  place.map(erase),
  place.map(tellAgain),
  fc.constant(replayLetters()),
  fc.constant(rotateSecret()),
  company.map(disconnect),
  company.map(reconnect),
  fc.constant(rotateKeys()),
  fc.tuple(app, death).map(([of, at]) => crash(of, at)),
  app.map(pause),
  fc.constant(resume()),
  fc.constantFrom(...places).map(away),
  fc.constant(back()),
  fc.constantFrom(...troubles).map(trouble),
  fc.constantFrom(...mailTroubles).map(mailTrouble),
  fc.constantFrom(1, 31, 120, 3600, 86_400).map(pass),
  ...often(
    3,
    fc.tuple(app, delivery).map(([of, how]) => turn(of, how)),
  ),
  ...often(3, fc.constant(settle())),
  fc.constant(wipe()),
  fc.constant(sweep()),
];
