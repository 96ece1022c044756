import { error, type FindingKind, warning } from './finding.js';

const secrets = 'docs/operations.md says under “Secrets” how it is changed';

/** What can be wrong with settings, apps, PostgreSQL and NATS. */
export const platformFindings = {
  'setting-wrong': error(
    'A setting is missing or wrong, and the app does not start with it.',
    'Correct the setting that is named; docs/configuration.md describes every one.',
  ),
  'secret-weak': error(
    'A secret stands in an example, or is easily guessed.',
    `Make a new one, such as by \`openssl rand -base64 32\`; ${secrets}.`,
  ),
  'secret-shared': warning(
    'Two settings hold the same secret.',
    `Give each a secret of its own, so that whoever learns one has not learned the other; ${secrets}.`,
  ),
  'app-silent': error(
    'An app does not answer over NATS.',
    'See whether it runs, what its log says last and what its /health/ready names.',
  ),
  'releases-differ': warning(
    'The apps that answer are not of one release.',
    'Bring every app to the same release; while one is being rolled out, wait until that is done.',
  ),
  'check-failed': warning(
    'A check could not be carried out.',
    'Run the doctor again; where it says the same, look at what is named, and report it with this line.',
  ),
  'database-unreachable': error(
    'PostgreSQL cannot be used.',
    'See that it runs, and that DATABASE_URL leads there with a user who is let in.',
  ),
  'database-unfit': error(
    'PostgreSQL answers, but not as an app needs it.',
    'Run a supported PostgreSQL and give the apps its own address, without a transaction pooler in between.',
  ),
  'migrations-pending': error(
    'The database lacks migrations of this release.',
    'Run the migrations: the migrate image, or `node tools/migrate.mjs`, with the login that may create schemas.',
  ),
  'schema-newer': warning(
    'The database has migrations that this app does not know.',
    'Finish rolling out the later release; when the roll was taken back, read “Install and upgrade” in docs/operations.md first.',
  ),
  'commits-not-durable': error(
    'PostgreSQL confirms commits that a power cut loses.',
    'Set the parameter that is named to `on` in postgresql.conf and reload: an acknowledged order has to survive.',
  ),
  'standby-asynchronous': warning(
    'Commits wait for no second machine, though the installation has several.',
    'Name a standby in synchronous_standby_names, or accept that the loss of the machine of PostgreSQL loses the last orders.',
  ),
  'clock-differs-from-database': error(
    'The clocks of this machine and of PostgreSQL differ by more than ten seconds.',
    'Synchronise both by NTP: tokens are judged by one clock, due work by the other.',
  ),
  'nats-unreachable': error('NATS cannot be used.', 'See that it runs, and that NATS_URL leads there.'),
  'nats-without-jetstream': error(
    'NATS runs without JetStream, so no event moves.',
    'Start it with docker/nats.conf, which turns JetStream on, and with a folder that it may write to.',
  ),
  'nats-stream-stuck': error(
    'The stream of events has no leader, or cannot be made.',
    'Start enough servers of the NATS cluster, or set NATS_STREAM_REPLICAS to 1 where there is one server alone.',
  ),
  'nats-copies-differ': warning(
    'The stream of events has another number of copies than NATS_STREAM_REPLICAS asks for.',
    'Change it as the operator, by nats stream edit EVENTS --replicas and the number, or correct NATS_STREAM_REPLICAS.',
  ),
  'nats-unfixed': warning(
    'This version of NATS has published faults, or is of a line that gets no fixes any more.',
    'Upgrade the server to the newest release of a line that gets fixes: 2.14.9, 2.15.2 or later.',
  ),
  'nats-permissions-older': error(
    'NATS refuses what this app has to say: its permissions are older than the app.',
    'Install docker/nats.conf of this release and reload or restart the server, as docs/operations.md says under “Install and upgrade”.',
  ),
} as const satisfies Record<string, FindingKind>;
