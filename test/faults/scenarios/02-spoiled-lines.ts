import { once } from 'node:events';
import { connect } from 'node:net';
import { send } from '../../journeys/wire.fixture.js';
import { spoil } from '../links/spoil.js';
import type { Toxic, ToxicKind } from '../links/toxic.js';
import { atLeast, exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer, evenly } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import type { Stage } from '../stage/stage.js';
import type { LinkName } from '../stage/link.js';

const lines: readonly LinkName[] = ['postgres', 'nats', 'smtp', 'smartrecruiters', 'gateway'];

type Draw = (below: number) => number;

const toxics: Readonly<Record<ToxicKind, (draw: Draw) => Toxic>> = {
  latency: (draw) => ({ kind: 'latency', ms: 50 + draw(200), jitterMs: 50 }),
  down: () => ({ kind: 'down' }),
  bandwidth: (draw) => ({ kind: 'bandwidth', bytesPerSecond: 5000 + draw(20_000) }),
  'slow-close': (draw) => ({ kind: 'slow-close', ms: 200 + draw(2000) }),
  timeout: () => ({ kind: 'timeout' }),
  reset: () => ({ kind: 'reset' }),
  slicer: (draw) => ({ kind: 'slicer', bytes: 32 + draw(64), pauseMs: 1 }),
  // Somewhere in what the other side says: a greeting, an answer, the middle of one.
  'limit-data': (draw) => ({ kind: 'limit-data', bytes: draw(600), way: 'back' }),
  'half-open': () => ({ kind: 'half-open' }),
};
const kinds = Object.keys(toxics) as ToxicKind[];
const callsPerToxic = 3;
const callsBetween = 5;

/** Who talks all the time closes only when it is stopped; a caller comes once and goes. */
async function close(stage: Stage, name: LinkName): Promise<void> {
  const { port } = stage.link(name);
  if (name === 'postgres' || name === 'nats') await stage.installation.fleet.roll('ordering');
  else if (name === 'smtp') await greet(port);
  else await send(`http://localhost:${port}`, { method: 'GET', path: '/' });
}

/** Somebody who is greeted by the mail server, and leaves. */
async function greet(port: number): Promise<void> {
  const socket = connect(port, 'localhost');
  await once(socket, 'data');
  socket.end('QUIT\r\n');
  await once(socket, 'close');
}

/** Each toxic on each line, in an order that the seed draws. */
function tour(stage: Stage, seed: number): Strike[] {
  const draw = drawer(`${seed} lines`);
  const pairs = lines.flatMap((name) => kinds.map((kind) => ({ name, kind })));
  return evenly(pairs, pairs.length, draw).map(({ name, kind }, index) =>
    spoil(stage, {
      name,
      toxic: toxics[kind](draw),
      number: (index + 1) * (callsPerToxic + callsBetween),
      calls: callsPerToxic,
      ...(kind === 'slow-close' && { meanwhile: () => close(stage, name) }),
    }),
  );
}

/** A network that does what networks do loses nothing and doubles nothing. */
export const scenario: Scenario = {
  number: 2,
  title: 'Every line between two parts is spoiled in every way while orders come in',
  needs: { links: lines },
  play: async (stage, { seed, scale }) => {
    const strikes = tour(stage, seed);
    const orders = scaled(2000, scale, strikes.length * (callsPerToxic + callsBetween));
    await stage.play({ orders }, strikes);
    const { story } = stage;
    // Nobody hears of whom an address refuses that is not there.
    const unfelt = strikes.filter(
      ({ name, target }) =>
        name !== 'down' &&
        (stage.link(target as LinkName).tally.get(name as ToxicKind)?.connections ?? 0) === 0,
    );
    return {
      counted: [
        told('orders', orders),
        atLeast('accepted', story.acceptedCount, Math.ceil(orders * 0.8)),
        // Some were taken although their 202 was lost, and their recruiter gave up.
        atLeast('at their end', story.endedCount, story.acceptedCount),
        exactly(
          'lines spoiled',
          strikes.filter(({ name, target }) => stage.times(name, target) === 1).length,
          strikes.length,
        ),
        exactly(
          ['felt by no connection', ...unfelt.map(({ name, target }) => `${name} at ${target}`)].join(' '),
          unfelt.length,
          0,
        ),
      ],
    };
  },
};
