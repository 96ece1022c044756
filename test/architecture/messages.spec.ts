import { describe, expect, it } from 'vitest';
import { contractCatalogue, type Entry } from '../../tools/generators/catalogue.mjs';
import { messageUses, type Use } from '../../tools/generators/message-uses.mjs';
import { kebab } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

type Facts = Pick<Use, 'kind' | 'app' | 'contract'>;

const appsThat = (kind: Use['kind'], { exportedAs }: Entry, uses: readonly Facts[]): string[] =>
  uses.filter((use) => use.kind === kind && use.contract === exportedAs).map(({ app }) => app);

function misnamed(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ exportedAs, contract: { kind, owner, name, subject } }) => {
      const right =
        new RegExp(`^${kind}\\.${owner}\\.v\\d+\\.${name}$`).test(subject) && /^[a-z]+(-[a-z]+)+$/.test(name);
      return !right || kebab(exportedAs) !== name;
    })
    .map(({ exportedAs, contract }) => `${exportedAs}: ${contract.subject}`);
}

function wronglyAnswered(entries: readonly Entry[], uses: readonly Facts[]): string[] {
  return entries.flatMap((entry) => {
    const { contract } = entry;
    if (contract.kind !== 'request') return [];
    const answering = appsThat('answers', entry, uses);
    const right = answering.length === 1 && answering[0] === contract.owner;
    return right
      ? []
      : [`${contract.name} of ${contract.owner} is answered by ${answering.join(', ') || 'nobody'}`];
  });
}

function wronglyConsumed(entries: readonly Entry[], uses: readonly Facts[]): string[] {
  return entries.flatMap((entry) => {
    const { contract } = entry;
    if (contract.kind !== 'event') return [];
    const listed = contract.consumers.toSorted().join(', ');
    const consuming = appsThat('consumes', entry, uses).sort().join(', ');
    return listed === consuming
      ? []
      : [`${contract.name} lists ${listed} but is consumed by ${consuming || 'nobody'}`];
  });
}

function wronglyAnnounced(entries: readonly Entry[], uses: readonly Facts[]): string[] {
  return entries.flatMap((entry) => {
    const { contract } = entry;
    if (contract.kind !== 'event') return [];
    const announcing = [...new Set(appsThat('announces', entry, uses))];
    const right = announcing.length === 1 && announcing[0] === contract.owner;
    return right
      ? []
      : [`${contract.name} of ${contract.owner} is announced by ${announcing.join(', ') || 'nobody'}`];
  });
}

/** Nest would publish at most once, and lose what a handler throws on. */
function byHand(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('libs/messaging/'))
    .flatMap(({ path, text }) =>
      /@(EventPattern|MessagePattern)\(|ClientProxy|\.publish\(/.test(text) ? [path] : [],
    );
}

describe('every message', () => {
  const entries = contractCatalogue();
  const files = readFiles(PRODUCTION);
  const uses = messageUses(
    files,
    entries.map(({ exportedAs }) => exportedAs),
  );

  it('has one name: of the export, in the subject and in the contract', () => {
    expect(misnamed(entries)).toEqual([]);
    expect(new Set(entries.map(({ contract }) => contract.subject)).size).toBe(entries.length);
  });

  it('that is a request is answered by exactly one operation, in the app that owns it', () => {
    expect(wronglyAnswered(entries, uses)).toEqual([]);
  });

  it('that is an event is consumed by exactly the apps it lists', () => {
    expect(wronglyConsumed(entries, uses)).toEqual([]);
  });

  it('that is an event is announced by the app that owns it, through the outbox', () => {
    expect(wronglyAnnounced(entries, uses)).toEqual([]);
    expect(byHand(files)).toEqual([]);
  });
});

describe('the rules for messages', () => {
  const entries = contractCatalogue().filter(({ exportedAs }) =>
    ['placeOrder', 'orderPlaced'].includes(exportedAs),
  );
  const uses: Facts[] = [
    { kind: 'answers', app: 'ordering', contract: 'placeOrder' },
    { kind: 'announces', app: 'ordering', contract: 'orderPlaced' },
    { kind: 'consumes', app: 'notification', contract: 'orderPlaced' },
    { kind: 'consumes', app: 'results', contract: 'orderPlaced' },
  ];
  const judge = (facts: readonly Facts[]): string[] =>
    [wronglyAnswered, wronglyConsumed, wronglyAnnounced].flatMap((rule) => rule(entries, facts));

  it('take what is right', () => {
    expect(judge(uses)).toEqual([]);
  });

  it('find a request that nobody, two or the wrong app answers', () => {
    const [answer, ...rest] = uses as [Facts, ...Facts[]];
    expect(judge(rest)).toEqual(['place-order of ordering is answered by nobody']);
    expect(judge([answer, ...uses])).toEqual(['place-order of ordering is answered by ordering, ordering']);
    expect(judge([{ ...answer, app: 'gateway' }, ...rest])).toEqual([
      'place-order of ordering is answered by gateway',
    ]);
  });

  it('find a consumer that is missing and one that is not listed', () => {
    expect(judge(uses.slice(0, -1))).toEqual([
      'order-placed lists notification, results but is consumed by notification',
    ]);
    expect(judge([...uses, { kind: 'consumes', app: 'consent', contract: 'orderPlaced' }])).toHaveLength(1);
  });

  it('find an event that another app announces, and one sent by hand', () => {
    const announced = uses.map((use) => (use.kind === 'announces' ? { ...use, app: 'gateway' } : use));
    expect(judge(announced)).toEqual(['order-placed of ordering is announced by gateway']);
    expect(byHand([sample('apps/x/src/a.ts', "@EventPattern('a')")])).toEqual(['apps/x/src/a.ts']);
  });

  it('find a contract whose names differ', () => {
    const [entry] = entries as [Entry];
    expect(misnamed([{ ...entry, exportedAs: 'orderSent' }])).toHaveLength(1);
    expect(
      misnamed([{ ...entry, contract: { ...entry.contract, subject: 'event.ordering.order-placed' } }]),
    ).toHaveLength(1);
  });

  it('see who asks, answers, consumes and announces in the sources', () => {
    const lines = (...text: string[]): SourceFile =>
      sample('apps/x/src/a.ts', "import { orderPlaced, placeOrder } from '@assay/contracts';", ...text);
    const kinds = (file: SourceFile): string[] =>
      messageUses([file], ['orderPlaced', 'placeOrder']).map(({ kind, contract }) => `${kind} ${contract}`);
    expect(kinds(lines('this.bus.ask(placeOrder, {});'))).toEqual(['asks placeOrder']);
    expect(kinds(lines('this.ask(placeOrder); this.bus.ask(contract, {});'))).toEqual(['asks placeOrder']);
    expect(kinds(lines('class A { @Answers(placeOrder) run() {} }'))).toEqual(['answers placeOrder']);
    expect(kinds(lines("class A { @Consumes(orderPlaced, 'a') run() {} }"))).toEqual([
      'consumes orderPlaced',
    ]);
    expect(kinds(lines('this.outbox.add(tx, orderPlaced, {});'))).toEqual(['announces orderPlaced']);
  });
});
