import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { messageUses, type Use } from '../../tools/generators/message-uses.mjs';
import { PRODUCTION, productApps, read, readFiles } from './workspace.js';

interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}
type Facts = Pick<Use, 'kind' | 'app' | 'contract'>;

const catalogue = contractCatalogue();
const owners = new Map<string, string>(
  catalogue.map(({ exportedAs, contract }) => [exportedAs, contract.owner]),
);
const subjects = new Map<string, string>(
  catalogue.map(({ exportedAs, contract }) => [exportedAs, contract.subject]),
);

/** What the configuration grants each user, JetStream's own subjects aside. */
function granted(text: string): Map<string, Permissions> {
  const users = text.split(/\buser: /).slice(1);
  const listed = (block: string, name: string): string[] => {
    const list = new RegExp(`${name}: \\[([^\\]]*)\\]`).exec(block)?.[1] ?? '';
    return [...list.matchAll(/"([^"]+)"/g)]
      .flatMap((match) => match[1] ?? [])
      .filter((subject) => !subject.startsWith('$JS.'));
  };
  return new Map(
    users
      .filter((block) => block.includes('permissions'))
      .map((block) => [
        /^\w+/.exec(block)?.[0] ?? '',
        { publish: listed(block, 'publish').sort(), subscribe: listed(block, 'subscribe').sort() },
      ]),
  );
}

/** Consent lends tokens and shows keys: only the gateway, which speaks for the vendor, may ask it anything. */
function questionTo(owner: string, app: string, contract: string): string {
  return owner === 'consent' && app !== 'gateway' ? (subjects.get(contract) ?? '') : `request.${owner}.>`;
}

/** What an app needs: to ask whom it asks, to announce what it owns and to hear who got it, to serve its own subjects. */
function needed(app: string, uses: readonly Facts[]): Permissions {
  const own = uses.filter((use) => use.app === app);
  const asked = new Set(
    own.flatMap(({ kind, contract }) => {
      const owner = kind === 'asks' ? owners.get(contract) : undefined;
      return owner === undefined ? [] : [questionTo(owner, app, contract)];
    }),
  );
  const announces = own.some(({ kind }) => kind === 'announces');
  return {
    publish: [...asked, ...(announces ? [`event.${app}.>`, 'request.*.v1.confirm-events'] : [])].sort(),
    subscribe: [`_INBOX_${app}.>`, `request.${app}.> ${app}`].sort(),
  };
}

function wrongGrants(text: string, uses: readonly Facts[], apps: readonly string[]): string[] {
  const grants = granted(text);
  return apps.flatMap((app) => {
    const given = grants.get(app) ?? { publish: [], subscribe: [] };
    const right = needed(app, uses);
    const all = (permissions: Permissions): string[] => [
      ...permissions.publish.map((subject) => `publish ${subject}`),
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
  const uses = messageUses(readFiles(PRODUCTION), [...owners.keys()]);

  it('is exactly what its sources say and hear', () => {
    expect(wrongGrants(read('docker/nats.conf'), uses, productApps)).toEqual([]);
  });

  it('is written down for each app and for nobody else', () => {
    expect([...granted(read('docker/nats.conf')).keys()].sort()).toEqual([...productApps].sort());
  });
});

describe('the rule for permissions', () => {
  const conf = `
    { user: ordering, password: $A
      permissions: { publish: ["request.consent.v1.show-connection", "event.ordering.>", "request.*.v1.confirm-events", "$JS.API.INFO"]
        subscribe: ["request.ordering.> ordering", "_INBOX_ordering.>"] } }`;
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

  it('finds more than the one question that an app has for who holds the secrets', () => {
    const wide = conf.replace('request.consent.v1.show-connection', 'request.consent.>');
    expect(wrongGrants(wide, uses, ['ordering'])).toEqual([
      'ordering lacks: publish request.consent.v1.show-connection',
      'ordering does not need: publish request.consent.>',
    ]);
  });

  it('finds a question and an announcement that the server would refuse', () => {
    const more: Facts[] = [...uses, { kind: 'asks', app: 'ordering', contract: 'recordResult' }];
    expect(wrongGrants(conf, more, ['ordering'])).toEqual(['ordering lacks: publish request.results.>']);
    expect(wrongGrants(conf.replace('"event.ordering.>",', ''), uses, ['ordering'])).toHaveLength(1);
  });
});
