import type { Scenario } from '../scenario.js';
import { scenario as randomKills } from './02-random-kills.js';
import { scenario as spoiledLines } from './02-spoiled-lines.js';
import { scenario as theSameOrder } from './05-the-same-order.js';
import { scenario as anotherBody } from './06-another-body.js';
import { scenario as postgresKilled } from './07-postgres-killed.js';
import { scenario as natsKilled } from './08-nats-killed.js';
import { scenario as jetstreamWiped } from './09-jetstream-wiped.js';
import { scenario as threeServers } from './10-three-servers.js';
import { scenario as scriptedAnswers } from './13-scripted-answers.js';
import { scenario as tokenStorm } from './14-token-storm.js';
import { scenario as noisyNeighbour } from './15-noisy-neighbour.js';
import { scenario as anHourAway } from './16-an-hour-away.js';
import { scenario as rollingRedeploy } from './19-rolling-redeploy.js';

/** Every scenario, by the numbers of the plan. */
export const scenarios: readonly Scenario[] = [
  randomKills,
  spoiledLines,
  theSameOrder,
  anotherBody,
  postgresKilled,
  natsKilled,
  jetstreamWiped,
  threeServers,
  scriptedAnswers,
  tokenStorm,
  noisyNeighbour,
  anHourAway,
  rollingRedeploy,
];
