import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { messageUses } from '../../tools/generators/message-uses.mjs';
import { PRODUCTION, read, readFiles } from './workspace.js';

const ANY_APP = ['$JS.API.INFO', ...['INFO', 'CREATE'].map((verb) => `$JS.API.STREAM.${verb}.EVENTS`)];

const subjects = new Map<string, string>(
  contractCatalogue().map(({ exportedAs, contract }) => [exportedAs, contract.subject]),
);

/** What each user may say to JetStream. */
function granted(): string[] {
  const apps = read('docker/nats.conf')
    .split(/^(?=[A-Z]+_MAY: )/m)
    .slice(1);
  return apps.flatMap((block) => {
    const user = /^[A-Z]+/.exec(block)?.[0].toLowerCase() ?? '';
    return [...block.matchAll(/"(\$JS\.[^"]+)"/g)].map((match) => `${user} ${match[1] ?? ''}`);
  });
}

/** What the sources say to JetStream: every consumer by name and by the one event it reads. */
function needed(): string[] {
  const consumers = messageUses(readFiles(PRODUCTION), [...subjects.keys()]).filter(
    ({ kind }) => kind === 'consumes',
  );
  const apps = new Set(granted().map((line) => line.split(' ')[0] ?? ''));
  return [
    ...[...apps].flatMap((app) => ANY_APP.map((subject) => `${app} ${subject}`)),
    ...consumers.flatMap(({ app, operation = '', contract }) => {
      const name = `${app}-${operation}`;
      return [
        `${app} $JS.API.CONSUMER.CREATE.EVENTS.${name}.${subjects.get(contract) ?? ''}`,
        `${app} $JS.API.CONSUMER.INFO.EVENTS.${name}`,
        `${app} $JS.API.CONSUMER.MSG.NEXT.EVENTS.${name}`,
        `${app} $JS.ACK.EVENTS.${name}.>`,
      ];
    }),
  ];
}

describe('what an app may say to JetStream', () => {
  it('is to use its own consumers, each for the event it reads', () => {
    expect(granted().sort()).toEqual(needed().sort());
  });

  it('is never to delete or purge', () => {
    expect(granted().filter((line) => /DELETE|PURGE|MSG\.GET/.test(line))).toEqual([]);
  });
});
