import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { apps } from '@assay/contracts';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../../tools/generators/catalogue.mjs';
import { startNats } from '../../../tools/servers/nats.mjs';

type App = (typeof apps)[number];
const configuration = readFileSync(new URL('../../../docker/nats.conf', import.meta.url), 'utf8');

const subjects = contractCatalogue().map(({ contract }) => contract.subject);
const confirmations = apps.map((app) => `request.${app}.v1.confirm-events`);
const consumer = (app: string): string => `${app}-any-operation`;
const jetstream = [
  ...['DELETE', 'PURGE', 'UPDATE', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'].map(
    (verb) => `$JS.API.STREAM.${verb}.EVENTS`,
  ),
  '$JS.API.STREAM.CREATE.OTHERS',
  '$JS.API.STREAM.LIST',
  '$JS.API.DIRECT.GET.EVENTS',
  ...apps.flatMap((app) => [
    `$JS.API.CONSUMER.CREATE.EVENTS.${consumer(app)}`,
    `$JS.API.CONSUMER.CREATE.EVENTS.${consumer(app)}.event.>`,
    `$JS.API.CONSUMER.MSG.NEXT.EVENTS.${consumer(app)}`,
    `$JS.API.CONSUMER.DELETE.EVENTS.${consumer(app)}`,
    `$JS.ACK.EVENTS.${consumer(app)}.1.1.1.1.0`,
  ]),
];
const elsewhere = [
  'request.stranger.v1.anything',
  'event.stranger.v1.anything',
  'anything',
  '$SYS.REQ.SERVER.PING',
];
const inboxes = apps.map((app) => `_INBOX_${app}.x`);
const everything = [...new Set([...subjects, ...confirmations, ...jetstream, ...elsewhere, ...inboxes])];

/** The requests that docker/nats.conf lets an app make; that these are few, and which, the architecture's specs say. */
const requestsOf = (app: App): ((subject: string) => boolean) => {
  const block = configuration.split(`${app.toUpperCase()}_MAY:`)[1]?.split('subscribe:')[0] ?? '';
  const [allowed = '', denied = ''] = block.split('deny:');
  const patternsIn = (text: string): RegExp[] =>
    [...text.matchAll(/"(request\.[^"]+)"/g)].map(
      ([, pattern = '']) => new RegExp(`^${pattern.replace('*', '[^.]+').replace('>', '.+')}$`),
    );
  const may = (patterns: RegExp[], subject: string) => patterns.some((pattern) => pattern.test(subject));
  return (subject) => may(patternsIn(allowed), subject) && !may(patternsIn(denied), subject);
};

/** Requests as configured, its own events, and not one word more: no stream, no consumer, no inbox of anybody. */
function maySay(app: App, subject: string): boolean {
  if (subject.startsWith('request.')) return requestsOf(app)(subject);
  return app !== 'gateway' && subject.startsWith(`event.${app}.`);
}

const dataFolder = `.data/permissions-spec-${process.pid}`;
let nats: Awaited<ReturnType<typeof startNats>>;
let operator: NatsConnection;
beforeAll(async () => {
  nats = await startNats({ dataFolder, configured: '' });
  operator = await as('operator');
});
afterAll(async () => {
  await operator.close();
  await nats.remove();
  await rm(dataFolder, { recursive: true, force: true });
});

const as = (user: string, pass = nats.users[user] ?? '') =>
  connect({ servers: nats.url, user, pass, inboxPrefix: `_INBOX_${user}`, noAsyncTraces: true });

describe.each(apps)('on NATS %s', (app) => {
  it('is heard where it may speak and nowhere else', async () => {
    const heard = new Set<string>();
    const ear = operator.subscribe('>', {
      callback: (_error, message) => void (message.string() === app && heard.add(message.subject)),
    });
    await operator.flush();
    const connection = await as(app);
    for (const subject of everything) connection.publish(subject, app);
    await connection.flush();
    await operator.flush();
    expect([...heard].sort()).toEqual(everything.filter((subject) => maySay(app, subject)).sort());
    ear.unsubscribe();
    await connection.close();
  });

  it('hears what it is asked and what it is answered, and nothing else', async () => {
    const heard = new Set<string>();
    const connection = await as(app);
    const callback = (error: Error | null, message: { subject: string }) =>
      void (error === null && heard.add(message.subject));
    for (const subject of [...everything, '>', 'request.>', 'event.>', '_INBOX_*.>', '$JS.>'])
      for (const queue of [undefined, ...apps])
        connection.subscribe(subject, queue === undefined ? { callback } : { callback, queue });
    await connection.flush();
    for (const subject of everything) operator.publish(subject, 'x');
    await operator.flush();
    await connection.flush();
    const own = everything.filter(
      (subject) => subject.startsWith(`request.${app}.`) || subject.startsWith(`_INBOX_${app}.`),
    );
    expect([...heard].sort()).toEqual(own.sort());
    await connection.close();
  });
});

it('nobody is let in without the password of an app, or with that of another', async () => {
  for (const [user, password] of [
    ['results', ''],
    ['results', String(nats.users['gateway'])],
    ['stranger', String(nats.users['gateway'])],
    ['', ''],
  ] as const)
    await expect(as(user, password)).rejects.toThrow(/authorization/i);
});

it('whoever has the password of the app that reads strangers’ mail lists and places no orders, and obtains no token', async () => {
  const heard = new Set<string>();
  const ear = operator.subscribe('request.>', {
    callback: (_error, message) => void heard.add(message.subject),
  });
  await operator.flush();
  const connection = await as('notification');
  for (const subject of subjects) connection.publish(subject);
  await connection.flush();
  await operator.flush();
  expect([...heard].sort()).toEqual([
    'request.consent.v1.show-account-owner',
    'request.ordering.v1.show-invitee',
  ]);
  ear.unsubscribe();
  await connection.close();
});
