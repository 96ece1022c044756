import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '@assay/testing';
import { changeKey } from '../../installation/change-key.js';
import { rollOrder } from '../../installation/fleet.js';
import { invitation, ordered, type Parties, reaches, start } from '../../journeys/stories.fixture.js';
import { atLeast, exactly, type Figure, type How, scaled } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { filesOf, foundIn, known, metricsOf, rowsOf } from './left-behind.js';
import { targetOf } from './target.js';

const run = promisify(execFile);
const atOnce = 4;
const patienceMs = 300_000;

/** Somebody whose every word is found again. */
interface Canary {
  readonly company: Parties;
  readonly texts: Readonly<Record<string, string>>;
  readonly email: string;
}

/** People go through everything while keys change; then they are erased, and nothing of them or of a secret is left anywhere. */
export async function erasePeople(stage: Stage, { seed, scale }: How): Promise<Figure[]> {
  const target = targetOf(stage);
  const people = canaries(stage, seed, scaled(100, scale, 4));
  const words = new Map(
    people.flatMap(({ texts, email }) =>
      Object.entries({ ...texts, email }).map(([name, text]) => [`${name} ${text.slice(-6)}`, text]),
    ),
  );
  let goesOn = true;
  const [taken] = await Promise.all([
    inTurns(people, (one) => assessed(stage, one)).finally(() => (goesOn = false)),
    rotate(stage, () => goesOn),
  ]);
  const before = await foundIn(rowsOf(target), words);
  const leaks = await leaksOf(stage, words);
  const erased = await inTurns(people, (one) => erase(stage, one));
  const left = [
    ...(await foundIn(rowsOf(target), words)),
    ...(await leaksOf(stage, words)),
    ...(await foundIn(filesOf(join(stage.folder, 'reports')), words)),
  ];
  for (const value of new Set([...leaks, ...left]))
    stage.history.note('canary', { value, place: 'after erasure' });
  return [
    exactly('people who went all the way while keys changed', taken, people.length),
    atLeast('places in the database where their words were', before.length, 3 * people.length),
    exactly('people whose erasure has a certificate', erased, people.length),
    exactly(
      'places outside of the database and the mail where a word of theirs or a secret was',
      leaks.length,
      0,
    ),
    exactly('places where a word of theirs is left', left.length, 0),
    exactly(
      'secrets that could not be opened meanwhile',
      stage.installation.fleet.said('ENCRYPTION_KEY does not hold'),
      0,
    ),
    ...[...leaks, ...left].slice(0, 10).map((what) => ({ what, found: 1, holds: true })),
    ...(await tampered(stage)),
  ];
}

function canaries({ companies }: Stage, seed: number, count: number): Canary[] {
  return Array.from({ length: count }, (_, index) => {
    const mark = createHash('sha256').update(`canary ${seed} ${index}`).digest('hex').slice(0, 12);
    const company = companies[index % companies.length];
    if (!company) throw new Error('there is no company');
    const texts = {
      firstName: `Zoe${mark}`,
      lastName: `Quill${mark}`,
      summary: `summary-${mark}`,
      report: `report-${mark}`,
    };
    return { company, texts, email: `zoe.${mark}@example.org` };
  });
}

/** Does it for all, some at a time; gives for how many it came to an end. */
async function inTurns(people: readonly Canary[], work: (one: Canary) => Promise<void>): Promise<number> {
  const waiting = [...people];
  let done = 0;
  const hand = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      await work(one);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return done;
}

/** Invited, started, with a result and a report that SmartRecruiters has. */
async function assessed({ outside }: Stage, { company, texts, email }: Canary): Promise<void> {
  const { firstName, lastName, summary, report } = texts;
  const candidate = { firstName, lastName, email, applicationLanguage: 'en' };
  const { orderId: theirs } = await ordered(outside, company.companyId, { candidate });
  await start(await invitation(outside, email, patienceMs), patienceMs);
  const { orderId } = await outside.vendor.orderOf(company.companyId, theirs);
  const flags = [{ kind: 'copy', severity: 'low', text: summary }];
  const body = { score: 74, summary, assessments: [], flags };
  const { status } = await outside.vendor.call('PUT', `/v1/orders/${orderId}/result`, body);
  const sent = await outside.vendor.sendReport(orderId, `%PDF-1.7\n${report}\n%%EOF`);
  if (status !== 200 || sent !== 200)
    throw new Error(`the result was answered ${status}, the report ${sent}`);
  await reaches(outside, theirs, 'COMPLETED', patienceMs);
}

async function erase({ outside }: Stage, { email }: Canary): Promise<void> {
  const ask = () =>
    outside.vendor.call<{ erasureId: string }>('POST', '/v1/erasures', { email, cancelOpen: true });
  const { status, body } = await ask();
  if (status !== 200) throw new Error(`the erasure was answered ${status}`);
  await eventually(async () => {
    const { state } = (await outside.vendor.call<{ state: string }>('GET', `/v1/erasures/${body.erasureId}`))
      .body;
    if (state !== 'done') throw new Error(`the erasure is ${state}`);
  }, patienceMs);
}

/** The keys of those apps that keep secrets, once at least, and again while people go their way. */
async function rotate({ installation }: Stage, goesOn: () => boolean): Promise<void> {
  for (const app of ['consent', 'ordering'] as const)
    await changeKey(installation, app, () => new Promise((resolve) => setTimeout(resolve, 200)));
  // Whoever goes on meanwhile is served by processes that know the new keys alone.
  if (goesOn()) await installation.fleet.roll('gateway');
}

/** Every secret of the installation by itself, by what it is called. */
function secretsOf({ installation, nats }: Stage): Map<string, string> {
  const { settings, settingsOf } = installation;
  const found = new Map<string, string>();
  for (const [app, own] of Object.entries({ all: settings, ...settingsOf }))
    for (const [name, value] of Object.entries(own))
      if (/TOKEN|SECRET|PASSWORD|ENCRYPTION_KEY/.test(name))
        for (const part of value.split(/[,:]/)) if (part.length > 15) found.set(`${name} of ${app}`, part);
  for (const app of rollOrder) {
    found.set(`NATS_PASSWORD of ${app}`, nats.passwordOf(app));
    const { password } = new URL(settingsOf[app]['DATABASE_URL'] ?? '');
    found.set(`password of ${app} in PostgreSQL`, password);
  }
  return found;
}

/** Where a word or a secret is that may be nowhere but in sealed columns, in mails and at SmartRecruiters. */
async function leaksOf(stage: Stage, words: ReadonlyMap<string, string>): Promise<string[]> {
  const { folder, installation } = stage;
  const texts = new Map([...words, ...secretsOf(stage)]);
  const places = [
    ...rollOrder.map((app) => filesOf(join(folder, 'logs'), `${app}-`)),
    filesOf(join(folder, 'nats'), 'jetstream'),
    metricsOf(rollOrder.flatMap((app) => installation.fleet.healthPorts(app))),
  ];
  const looked = await Promise.all(places.map((place) => foundIn(known(place), texts)));
  return looked.flat();
}

/** Somebody with every right changes one entry of the audit trail: the command that follows the chain names it. */
async function tampered({ installation, database }: Stage): Promise<Figure[]> {
  const env = { ...installation.settingsOf.gateway, PATH: process.env['PATH'] };
  const verify = () =>
    run(process.execPath, ['apps/gateway/dist/audit.js', 'verify'], {
      env,
      cwd: installation.build.root,
    }).then(
      () => '',
      (error: unknown) =>
        `${(error as { stdout?: string }).stdout ?? ''}${(error as { stderr?: string }).stderr ?? ''}`,
    );
  const before = await verify();
  const [entry] = await database.sql<{ position: string; actor: string }>(
    'SELECT position, actor FROM gateway.audit_entries ORDER BY position OFFSET 2 LIMIT 1',
  );
  const change = (actor: string) =>
    database.sql(
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE gateway.audit_entries SET actor = '${actor}' WHERE position = ${entry?.position ?? 0}; COMMIT`,
    );
  await change('nobody');
  const after = await verify();
  await change(entry?.actor ?? '');
  return [
    exactly('complaints about the audit trail as it was', before === '' ? 0 : 1, 0),
    exactly(
      'entries that were altered and are named',
      Number(after.includes(`entry ${entry?.position} was altered`)),
      1,
    ),
  ];
}
