import type { Scenario } from '../scenario.js';
import { scenario as randomKills } from './02-random-kills.js';
import { scenario as plainSmtp } from './04-plain-smtp.js';
import { scenario as theSameOrder } from './05-the-same-order.js';
import { scenario as anotherBody } from './06-another-body.js';
import { scenario as postgresKilled } from './07-postgres-killed.js';
import { scenario as natsKilled } from './08-nats-killed.js';
import { scenario as jetstreamWiped } from './09-jetstream-wiped.js';
import { scenario as outboxRace } from './12-outbox-race.js';
import { scenario as rollingRedeploy } from './19-rolling-redeploy.js';
import { scenario as poison } from './20-poison.js';

/** Every scenario, by the numbers of the plan. */
export const scenarios: readonly Scenario[] = [
  randomKills,
  plainSmtp,
  theSameOrder,
  anotherBody,
  postgresKilled,
  natsKilled,
  jetstreamWiped,
  outboxRace,
  rollingRedeploy,
  poison,
];
