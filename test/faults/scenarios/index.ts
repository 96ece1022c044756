import type { Scenario } from '../scenario.js';
import { scenario as everyFailpoint } from './01-every-failpoint.js';
import { scenario as randomKills } from './02-random-kills.js';
import { scenario as spoiledLines } from './02-spoiled-lines.js';
import { scenario as idempotentProvider } from './03-idempotent-provider.js';
import { scenario as plainSmtp } from './04-plain-smtp.js';
import { scenario as theSameOrder } from './05-the-same-order.js';
import { scenario as anotherBody } from './06-another-body.js';
import { scenario as postgresKilled } from './07-postgres-killed.js';
import { scenario as natsKilled } from './08-nats-killed.js';
import { scenario as jetstreamWiped } from './09-jetstream-wiped.js';
import { scenario as threeServers } from './10-three-servers.js';
import { scenario as pastTheLease } from './11-past-the-lease.js';
import { scenario as outboxRace } from './12-outbox-race.js';
import { scenario as scriptedAnswers } from './13-scripted-answers.js';
import { scenario as tokenStorm } from './14-token-storm.js';
import { scenario as noisyNeighbour } from './15-noisy-neighbour.js';
import { scenario as anHourAway } from './16-an-hour-away.js';
import { scenario as diskFull } from './17-disk-full.js';
import { scenario as wrongClocks } from './18-wrong-clocks.js';
import { scenario as rollingRedeploy } from './19-rolling-redeploy.js';
import { scenario as poison } from './20-poison.js';
import { scenario as httpAbuse } from './21-http-abuse.js';
import { scenario as tokenAttacks } from './22-token-attacks.js';
import { scenario as foreignReads } from './23-foreign-reads.js';
import { scenario as injections } from './24-injections.js';
import { scenario as canaries } from './25-canaries.js';

/** Every scenario, by the numbers of the plan. */
export const scenarios: readonly Scenario[] = [
  everyFailpoint,
  randomKills,
  spoiledLines,
  idempotentProvider,
  plainSmtp,
  theSameOrder,
  anotherBody,
  postgresKilled,
  natsKilled,
  jetstreamWiped,
  threeServers,
  pastTheLease,
  outboxRace,
  scriptedAnswers,
  tokenStorm,
  noisyNeighbour,
  anHourAway,
  diskFull,
  wrongClocks,
  rollingRedeploy,
  poison,
  httpAbuse,
  tokenAttacks,
  foreignReads,
  injections,
  canaries,
];
