import { describe, expect, it } from 'vitest';
import { allApps, exists, listFiles, read } from './workspace.js';

/** The five-minute exam: each question, and the files in which the answer is read. */
const EXAM: Readonly<Record<string, readonly string[]>> = {
  'What does the system do and for whom?': ['README.md'],
  'Which processes run, and what does each own?': ['README.md', 'docs/database.md'],
  'Which file receives an order, which decides, what happens next?': [
    'apps/gateway/src/sr-orders/receive-order.ts',
    'apps/ordering/src/placing/place-order.ts',
    'apps/notification/src/orders/invite-candidate.ts',
  ],
  'Which messages exist, and who answers?': ['docs/messages.md'],
  'Which states has an order, and which moves are legal?': ['libs/orders/src/order-status.ts'],
  'Where are secrets, and who can read them?': ['docs/secrets.md'],
  'How is one company kept from the data of another?': ['README.md', 'docs/who-may-see-what.md'],
  'What can go wrong, and what does the caller see?': [
    'docs/problems.md',
    'apps/gateway/src/answers/problem.filter.ts',
  ],
  'What does the database look like today?': ['docs/database.md'],
  'Where is the retry rule, and how is a dead letter replayed?': ['docs/due-work.md', 'docs/operations.md'],
  'What must be set to run it?': ['docs/configuration.md', '.env.example'],
  'Where does a new operation go, and which specs come with it?': ['CONTRIBUTING.md'],
};

/** The README leads to these; the rest is found from them. */
const FROM_THE_README = [
  ...allApps.map((app) => `apps/${app}`),
  'docs/database.md',
  'docs/messages.md',
  'docs/problems.md',
  'docs/configuration.md',
  'docs/operations.md',
  'docs/who-may-see-what.md',
  'docs/secrets.md',
  'docs/due-work.md',
  'CONTRIBUTING.md',
  'libs/orders/src/order-status.ts',
];

function unanswered(exam: typeof EXAM, isThere: (path: string) => boolean): string[] {
  return Object.entries(exam).flatMap(([question, files]) =>
    files.filter((path) => !isThere(path)).map((path) => `${question} ${path} is not there`),
  );
}

function unlinked(readme: string, targets: readonly string[]): string[] {
  const links = [...readme.matchAll(/\]\((?:\.\/)?([^)#]+)/g)].flatMap((match) => match[1] ?? []);
  return targets.filter((target) => !links.some((link) => link.replace(/(\/README\.md|\/)$/, '') === target));
}

/** Rooms that the README of their app does not name, as a link or between backticks. */
function untoldRooms(app: string, paths: readonly string[], readme: string): string[] {
  const inside = paths.flatMap((path) => new RegExp(`^apps/${app}/src/([^/]+)/`).exec(path)?.[1] ?? []);
  return [...new Set(inside)].filter(
    (room) => !readme.includes(`\`${room}\``) && !new RegExp(`src/${room}[/)]`).test(readme),
  );
}

/** Rooms that a README tells of under "Where is what?", each before a comma or a colon, and that are not there. */
function inventedRooms(app: string, paths: readonly string[], readme: string): string[] {
  const [, section = ''] = /^## Where is what\?\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme) ?? [];
  const told = [...section.matchAll(/`([a-z-]+)`(?=[,:])/g)].flatMap(([, room]) => room ?? []);
  return told.filter((room) => !paths.some((path) => path.startsWith(`apps/${app}/src/${room}/`)));
}

describe('a newcomer', () => {
  it('finds the answer to every question of the five-minute exam in the tree', () => {
    expect(unanswered(EXAM, exists)).toEqual([]);
  });

  it('is led to the answers by the README', () => {
    expect(unlinked(read('README.md'), FROM_THE_README)).toEqual([]);
  });

  it('types first what package.json has, and CI types the second of it', () => {
    const [, first = ''] = /```sh\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    const commands = first.split('\n').flatMap((line) => line.split(/ +#/)[0]?.trim() || []);
    expect(commands).toEqual(['npm run demo', 'npm test']);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe('exec npm test');
  });

  it('is told of every room of an app by its README', () => {
    const untold = allApps.flatMap((app) =>
      untoldRooms(app, listFiles(), read(`apps/${app}/README.md`)).map((room) => `${app}: ${room}`),
    );
    expect(untold).toEqual([]);
  });

  it('is told of no room that is not there', () => {
    const invented = allApps.flatMap((app) =>
      inventedRooms(app, listFiles(), read(`apps/${app}/README.md`)).map((room) => `${app}: ${room}`),
    );
    expect(invented).toEqual([]);
  });
});

describe.each(['tools', 'test'])('whoever opens %s', (folder) => {
  it('is told of every folder in it, and of every file that no command is called after', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const readme = read(`${folder}/README.md`);
    const inside = listFiles().flatMap(
      (path) => new RegExp(`^${folder}/([^/.]+)(/|\\.mjs$)`).exec(path)?.[1] ?? [],
    );
    const untold = [...new Set(inside)].filter(
      (name) => !(name in scripts) && !readme.includes(`\`${name}\``),
    );
    expect(untold).toEqual([]);
  });
});

describe('the rules for newcomers', () => {
  it('find a question without an answer', () => {
    expect(unanswered({ 'Where?': ['a.md', 'b.md'] }, (path) => path === 'a.md')).toEqual([
      'Where? b.md is not there',
    ]);
  });

  it('find a room that the README does not name', () => {
    const paths = [
      'apps/x/src/mail/send.ts',
      'apps/x/src/letters/a.ts',
      'apps/x/src/main.ts',
      'apps/y/src/z/a.ts',
    ];
    expect(untoldRooms('x', paths, '[send](src/mail/send.ts)')).toEqual(['letters']);
    expect(untoldRooms('x', paths, '`mail`, `letters`')).toEqual([]);
  });

  it('find a room that the README has invented, among those of its list', () => {
    const readme = '`a`: b\n## Where is what?\n- `rows`, `mail`: as `x`; `letters`: c\n## More\n`more`: d';
    expect(inventedRooms('x', ['apps/x/src/mail/send.ts'], readme)).toEqual(['rows', 'letters']);
  });

  it('find a page that the README does not lead to', () => {
    expect(unlinked('[a](docs/a.md), [app](apps/x/README.md)', ['docs/a.md', 'apps/x', 'docs/b.md'])).toEqual(
      ['docs/b.md'],
    );
  });
});
