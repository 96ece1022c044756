import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { messageUses, type Use } from '../../tools/generators/message-uses.mjs';
import { PRODUCTION, productApps, read, readFiles } from './workspace.js';

interface Permissions {
  readonly publish: readonly string[];
  readonly deny: readonly string[];
  readonly subscribe: readonly string[];
}
type Facts = Pick<Use, 'kind' | 'app' | 'contract'>;

const catalogue = contractCatalogue();
const subjects = new Map<string, string>(
  catalogue.map(({ exportedAs, contract }) => [exportedAs, contract.subject]),
);

/** What the configuration grants each user, JetStream's own subjects aside. */
function granted(text: string): Map<string, Permissions> {
  const apps = text.split(/^(?=[A-Z]+_MAY: )/m).filter((block) => /^[A-Z]+_MAY: /.test(block));
  const listed = (block: string, names: string): string[] => {
    const list = new RegExp(`(?:${names}): \\[([^\\]]*)\\]`).exec(block)?.[1] ?? '';
    return [...list.matchAll(/"([^"]+)"/g)]
      .flatMap((match) => match[1] ?? [])
      .filter((subject) => !subject.startsWith('$JS.'));
  };
  return new Map(
    apps.map((block) => [
      /^[A-Z]+/.exec(block)?.[0].toLowerCase() ?? '',
      {
        publish: listed(block, 'publish|allow').sort(),
        deny: listed(block, 'deny').sort(),
        subscribe: listed(block, 'subscribe').sort(),
      },
    ]),
  );
}

const confirmations = 'request.*.v1.confirm-events';

/** Every question that the app asks, by its subject. */
function questionsOf(app: string, uses: readonly Facts[]): ReadonlySet<string> {
  const asks = uses.filter((use) => use.app === app && use.kind === 'asks');
  return new Set(asks.flatMap(({ contract }) => subjects.get(contract) ?? []));
}

/** Whom the gateway asks, it may ask everything but what it never asks: it speaks for the vendor. */
function ofTheGateway(asked: ReadonlySet<string>): Pick<Permissions, 'publish' | 'deny'> {
  const owned = catalogue
    .map(({ contract }) => contract.subject)
    .filter((subject) => subject.startsWith('request.'));
  const wide = [...new Set([...asked].map((subject) => `${subject.split('.').slice(0, 2).join('.')}.>`))];
  const open = owned.filter((subject) => wide.some((of) => subject.startsWith(of.slice(0, -1))));
  return { publish: wide, deny: [...open.filter((subject) => !asked.has(subject)), confirmations] };
}

/** What an app needs: each question it asks, to announce what it owns and to hear who got it, to serve its own subjects. */
function needed(app: string, uses: readonly Facts[]): Permissions {
  const asked = questionsOf(app, uses);
  const announces = uses.some((use) => use.app === app && use.kind === 'announces');
  const { publish, deny } = app === 'gateway' ? ofTheGateway(asked) : { publish: [...asked], deny: [] };
  return {
    publish: [...publish, ...(announces ? [`event.${app}.>`, confirmations] : [])].sort(),
    deny: [...deny].sort(),
    subscribe: [`_INBOX_${app}.>`, `request.${app}.> ${app}`].sort(),
  };
}

function wrongGrants(text: string, uses: readonly Facts[], apps: readonly string[]): string[] {
  const grants = granted(text);
  return apps.flatMap((app) => {
    const given = grants.get(app) ?? { publish: [], deny: [], subscribe: [] };
    const right = needed(app, uses);
    const all = (permissions: Permissions): string[] => [
      ...permissions.publish.map((subject) => `publish ${subject}`),
      ...permissions.deny.map((subject) => `deny ${subject}`),
      ...permissions.subscribe.map((subject) => `subscribe ${subject}`),
    ];
    return [
      ...all(right)
        .filter((line) => !all(given).includes(line))
        .map((line) => `${app} lacks: ${line}`),
      ...all(given)
        .filter((line) => !all(right).includes(line))
        .map((line) => `${app} does not need: ${line}`),
    ];
  });
}

describe('what an app may say and hear on NATS', () => {
  const uses = messageUses(readFiles(PRODUCTION), [...subjects.keys()]);

  it('is exactly what its sources say and hear', () => {
    expect(wrongGrants(read('docker/nats.conf'), uses, productApps)).toEqual([]);
  });

  it('is written down for each app and for nobody else, and is what its user may', () => {
    const text = read('docker/nats.conf');
    expect([...granted(text).keys()].sort()).toEqual([...productApps].sort());
    const users = [
      ...text.matchAll(/\{ user: (\w+), password: \$NATS_PASSWORD_(\w+), permissions: \$(\w+)_MAY \}/g),
    ];
    const upper = (app: string): string => app.toUpperCase();
    expect(users.map((match) => match.slice(1))).toEqual(
      productApps.map((app) => [app, upper(app), upper(app)]),
    );
  });
});

describe('the rule for permissions', () => {
  const conf = `
ORDERING_MAY: {
  publish: ["request.consent.v1.show-connection", "event.ordering.>", "request.*.v1.confirm-events", "$JS.API.INFO"]
  subscribe: ["request.ordering.> ordering", "_INBOX_ordering.>"] }`;
  const uses: Facts[] = [
    { kind: 'asks', app: 'ordering', contract: 'showConnection' },
    { kind: 'announces', app: 'ordering', contract: 'orderPlaced' },
  ];

  it('takes what is right', () => {
    expect(wrongGrants(conf, uses, ['ordering'])).toEqual([]);
  });

  it('finds a grant that nobody needs', () => {
    expect(wrongGrants(conf, uses.slice(1), ['ordering'])).toEqual([
      'ordering does not need: publish request.consent.v1.show-connection',
    ]);
  });

  it('finds more than the questions that an app has, whoever is asked', () => {
    const wide = conf.replace('request.consent.v1.show-connection', 'request.consent.>');
    expect(wrongGrants(wide, uses, ['ordering'])).toEqual([
      'ordering lacks: publish request.consent.v1.show-connection',
      'ordering does not need: publish request.consent.>',
    ]);
  });

  it('finds a question and an announcement that the server would refuse', () => {
    const more: Facts[] = [...uses, { kind: 'asks', app: 'ordering', contract: 'recordResult' }];
    expect(wrongGrants(conf, more, ['ordering'])).toEqual([
      'ordering lacks: publish request.results.v1.record-result',
    ]);
    expect(wrongGrants(conf.replace('"event.ordering.>",', ''), uses, ['ordering'])).toHaveLength(1);
  });

  it('finds a question that the gateway never asks and may', () => {
    const gateway = `GATEWAY_MAY: { publish: { allow: ["request.consent.>"] deny: [] }
      subscribe: ["request.gateway.> gateway", "_INBOX_gateway.>"] }`;
    const all: Facts[] = catalogue
      .filter(
        ({ contract }) => contract.owner === 'consent' && contract.subject !== subjects.get('lendToken'),
      )
      .map(({ exportedAs }) => ({ kind: 'asks', app: 'gateway', contract: exportedAs }));
    const asks = all.filter(({ contract }) => subjects.get(contract)?.startsWith('request.'));
    expect(wrongGrants(gateway, asks, ['gateway'])).toEqual([
      'gateway lacks: deny request.*.v1.confirm-events',
      'gateway lacks: deny request.consent.v1.lend-token',
    ]);
  });
});
