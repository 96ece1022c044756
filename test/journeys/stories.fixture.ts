import { eventually } from '@assay/testing';
import { open, send, type Page } from './forms.fixture.js';
import type { Mail, SandboxOrder } from './sandbox.fixture.js';
import type { ProductApp, World } from './world.fixture.js';

/** A company and the account it is to be connected to. */
export interface Parties {
  readonly companyId: string;
  readonly accountId: string;
  readonly apiKey: string;
}

/** As much of a world as people outside meet. */
export type Outside = Pick<World, 'sandbox' | 'vendor'>;

let number = 0;

/** A text that no other story of this run uses. */
export function unique(word: string): string {
  number += 1;
  return `${word}-${process.pid}-${number}`;
}

/** A company and an account that do not know each other yet. */
export async function parties(
  world: Outside,
  account: object = {},
  scopes?: readonly string[],
): Promise<Parties> {
  const companyId = unique('company');
  await world.sandbox.addCompany(companyId, scopes);
  const { accountId, apiKey } = await world.sandbox.addAccount(unique('account'), account);
  return { companyId, accountId, apiKey };
}

/** The admin goes through the consent page; gives the last page. */
export async function consent(
  world: Outside,
  { companyId, apiKey }: Pick<Parties, 'companyId' | 'apiKey'>,
): Promise<Page> {
  const { consentUrl } = await world.sandbox.consent(companyId);
  const confirm = await send(await open(consentUrl), { apiKey });
  return confirm.status === 200 && confirm.html.includes('<form') ? send(confirm) : confirm;
}

/** A company that is connected, and grants these scopes or the usual ones. */
export async function connected(
  world: Outside,
  account: object = {},
  scopes?: readonly string[],
): Promise<Parties> {
  const both = await parties(world, account, scopes);
  const page = await consent(world, both);
  if (page.status !== 200) throw new Error(`the consent ended with ${page.status}: ${page.html}`);
  return both;
}

/** An order for a new candidate. */
export async function ordered(
  world: Outside,
  companyId: string,
  more: object = {},
): Promise<{ orderId: string; email: string }> {
  const email = `${unique('ola')}@example.org`;
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
  const { orderId, answers } = await world.sandbox.order(companyId, { candidate, ...more });
  if (answers[0]?.status !== 202) throw new Error(`the order was answered ${JSON.stringify(answers[0])}`);
  return { orderId, email };
}

/** The one invitation for this address, as soon as it is there. */
export async function invitation(world: Outside, email: string, patienceMs?: number): Promise<Mail> {
  return eventually(async () => {
    const [mail] = await world.sandbox.mails(email);
    if (!mail) throw new Error('no mail has arrived');
    return mail;
  }, patienceMs);
}

/** The candidate follows the link and presses Start, again while the assessment is prepared; gives where it leads. */
export async function start(mail: Mail, patienceMs?: number): Promise<string> {
  const link = mail.links.find((url) => url.includes('/c/'));
  if (link === undefined) throw new Error('the invitation has no link');
  return eventually(async () => {
    const page = await send(await open(link));
    const location = page.headers.get('location');
    if (page.status !== 303 || !location || location.includes('/c/'))
      throw new Error(`Start was answered ${page.status}`);
    return location;
  }, patienceMs);
}

/** The order once SmartRecruiters shows this status. */
export async function reaches(
  world: Outside,
  orderId: string,
  status: string,
  patienceMs?: number,
): Promise<SandboxOrder> {
  return eventually(async () => {
    const order = await world.sandbox.showOrder(orderId);
    if (order.result.status !== status)
      throw new Error(`SmartRecruiters shows ${order.result.status ?? 'nothing'}`);
    return order;
  }, patienceMs);
}

/** Invited, started, taken: the whole way of a candidate. */
export async function taken(
  world: Outside,
  { orderId, email }: { orderId: string; email: string },
): Promise<SandboxOrder> {
  await start(await invitation(world, email));
  await world.sandbox.take(orderId, { answers: 'good' });
  return reaches(world, orderId, 'COMPLETED');
}

/**
 * What was to come of earlier orders has come: a later one has gone the same way. Shows that something does not happen,
 * on machines of any speed.
 */
export async function aLaterOrder(
  world: World,
  companyId: string,
  more: object = {},
): Promise<{ orderId: string; email: string }> {
  const later = await ordered(world, companyId, more);
  await invitation(world, later.email);
  await reaches(world, later.orderId, 'PENDING');
  return later;
}

/** What the vendor sees of a company's connection. */
export async function connectionStatus(world: Outside, company: string): Promise<string | undefined> {
  return (await world.vendor.connections()).find(({ companyId }) => companyId === company)?.status;
}

/** What consent decided travels to ordering as an event: only when it arrived are orders refused. */
export async function refusesOrders(world: World, companyId: string): Promise<void> {
  await eventually(async () => {
    const known = await world.sql<{ status: string }>(
      `SELECT status FROM ordering.connections WHERE company_id = '${companyId}'`,
    );
    if (known[0]?.status === 'active')
      throw new Error(`ordering does not know yet that ${companyId} has ended`);
  });
}

/** How many secrets of a company are left anywhere. */
export async function secretsLeft(world: Pick<World, 'sql'>, company: string): Promise<number | undefined> {
  const [row] = await world.sql<{ left: number }>(
    `SELECT ((SELECT count(*) FROM consent.granted_credentials WHERE company_id = '${company}')
           + (SELECT count(*) FROM consent.issued_credentials WHERE company_id = '${company}'))::int AS left`,
  );
  return row?.left;
}

/** What a dead process had leased is free again, as it is some seconds or minutes later. */
export async function leasesAreOver(world: Pick<World, 'sql'>, app: ProductApp): Promise<void> {
  await world.sql(`DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = '${app}' AND column_name = 'leased_until'
    LOOP
      EXECUTE format('UPDATE ${app}.%I SET leased_until = now() WHERE leased_until > now()', t.name);
      COMMIT;
    END LOOP;
  END $$`);
}
