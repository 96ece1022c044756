import { type Check, type Finding, found, isOwnMachine } from '@assay/runtime';
import { JetStreamApiError, jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { NatsAddress } from './ask-once.js';
import { streamName } from './event-stream.js';
import { natsAdvice } from './nats-advice.js';
import { natsServers } from './nats-servers.js';
import { signIn } from './sign-in.js';

const patienceMs = 5000;
const streamNotFound = 10_059;
/** The first releases without published faults, by line; older lines get no fixes any more. */
const fixed: readonly (readonly [minor: number, patch: number])[] = [
  [14, 9],
  [15, 2],
];

/** Looks at NATS as a user of it sees it, on a connection of its own. */
export function natsCheck(who: string, nats: NatsAddress, copies: number): Check {
  return {
    looksAt: `NATS as ${who} uses it`,
    run: async () => {
      try {
        return await throughConnection(nats, async (connection) => [
          ...outdated(nats.url, connection.info?.version ?? ''),
          ...(await streamFindings(connection, copies)),
        ]);
      } catch (error) {
        return [found('nats-unreachable', `NATS_URL of ${who}`, `NATS: ${natsAdvice(error)}.`)];
      }
    },
  };
}

async function throughConnection<T>(
  nats: NatsAddress,
  work: (connection: NatsConnection) => Promise<T>,
): Promise<T> {
  const connection = await connect({
    ...natsServers(nats.url),
    ...signIn(nats),
    ...(nats.user !== undefined && { inboxPrefix: `_INBOX_${nats.user}` }),
    name: 'doctor',
    reconnect: false,
    timeout: patienceMs,
    noAsyncTraces: true,
  });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

// The embedded server is as old as that of the distribution and speaks to this machine alone, where nobody is hostile.
function outdated(url: string, version: string): Finding[] {
  const hosts = url.split(',').map((server) => new URL(server.trim()).hostname);
  return hosts.every(isOwnMachine) || isFixed(version)
    ? []
    : [found('nats-unfixed', `nats-server ${version}`)];
}

/** True for a version of a line that gets fixes, and with them; of lines that came later nothing is known, and no fault assumed. */
export function isFixed(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  if (major !== 2) return major > 2;
  const line = fixed.find(([known]) => known === minor);
  if (line) return patch >= line[1];
  return fixed.every(([known]) => minor > known);
}

async function streamFindings(connection: NatsConnection, copies: number): Promise<Finding[]> {
  try {
    const { streams } = await jetstreamManager(connection, { checkAPI: false, timeout: patienceMs });
    return judged(await streams.info(streamName), copies);
  } catch (error) {
    if (error instanceof Error && error.name === 'JetStreamNotEnabled')
      return [found('nats-without-jetstream', 'the server')];
    if (!(error instanceof JetStreamApiError))
      return [found('nats-stream-stuck', 'no answer for the stream')];
    if (error.code !== streamNotFound) return [found('nats-stream-stuck', error.message)];
    // The apps make it; several copies can be made in a cluster alone.
    const alone = copies > 1 && connection.info?.cluster === undefined;
    return alone ? [found('nats-stream-stuck', `${copies} copies are wanted of one server`)] : [];
  }
}

function judged(info: StreamInfo, wanted: number): Finding[] {
  if (info.cluster && !info.cluster.leader) return [found('nats-stream-stuck', 'the stream has no leader')];
  const { num_replicas: copies } = info.config;
  return copies === wanted
    ? []
    : [found('nats-copies-differ', `${copies} where NATS_STREAM_REPLICAS says ${wanted}`)];
}
