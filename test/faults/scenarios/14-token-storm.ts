import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { consent, type Parties } from '../../journeys/stories.fixture.js';
import { short } from '../history/short.js';
import { each } from '../each.js';
import { atLeast, atMost, exactly, type Scenario, told as only } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { correct, type Taken, taken, told } from '../stage/corrections.js';
import { whileTimePasses } from '../stage/moved-time.js';

const ordersPerCustomer = 4;
const answerMs = 400;
const deadAfterMs = 30_000;
const lookMs = 200;

interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** As much of what the outside world keeps as it needs to ask us for a token. */
interface Kept {
  readonly configuration: { readonly oauthTokenUrl: string };
  readonly companies: Readonly<
    Record<string, { readonly integration: { readonly issued: Credential } | null }>
  >;
}

/** The calls for tokens of each company. */
class TokenCalls {
  private readonly calls = new Map<string, { began: number; ended: number }[]>();

  constructor({ history }: Stage) {
    history.onSeen(({ kind }, { company, operation, began = 0, ended = 0 }) => {
      if (kind !== 'sr-call' || operation !== 'srGetToken' || !company) return;
      this.calls.set(company, [...(this.calls.get(company) ?? []), { began, ended }]);
    });
  }

  get companies(): number {
    return this.calls.size;
  }

  get all(): number {
    return [...this.calls.values()].reduce((sum, calls) => sum + calls.length, 0);
  }

  /** The most of a company at the same moment. */
  atOnce(company: string): number {
    const calls = this.calls.get(company) ?? [];
    const most = calls.map(
      ({ began }) => calls.filter((one) => one.began <= began && one.ended > began).length,
    );
    return Math.max(0, ...most);
  }
}

async function kept({ installation }: Stage): Promise<Kept> {
  return JSON.parse(await readFile(join(installation.sandboxFolder, 'world.json'), 'utf8')) as Kept;
}

async function opens(stage: Stage, company: string, url: string, credential: Credential): Promise<boolean> {
  const { clientId, clientSecret } = credential;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  await response.arrayBuffer();
  const opened = response.ok;
  stage.history.note('credential-used', { company, credential: short(credential), opened });
  return opened;
}

/** The admin disconnects a company and connects it again, with another secret; gives for how many milliseconds the first one opened something. */
async function rotate(stage: Stage): Promise<number> {
  const [party] = stage.companies;
  if (!party) throw new Error('nobody is connected');
  const { companyId: company } = party;
  const secret = async (): Promise<Credential> => {
    const issued = (await kept(stage)).companies[company]?.integration?.issued;
    if (!issued) throw new Error(`${company} is not connected`);
    return issued;
  };
  const before = await secret();
  const url = (await kept(stage)).configuration.oauthTokenUrl;
  if (!(await opens(stage, company, url, before))) throw new Error('a secret opens nothing');
  await stage.outside.sandbox.disconnect(company);
  const at = performance.now();
  stage.history.note('credential-ended', { company, credential: short(before) });
  const page = await consent(stage.outside, party);
  if (page.status !== 200) throw new Error(`the consent ended with ${page.status}`);
  while (performance.now() - at <= deadAfterMs && (await opens(stage, company, url, before)))
    await sleep(lookMs);
  const deadMs = performance.now() - at;
  await eventually(async () => {
    if (!(await opens(stage, company, url, await secret()))) throw new Error('the new secret opens nothing');
  });
  return deadMs;
}

/** All tokens are over for us, by the database's clock, and no process remembers one. */
async function expire({ database, installation }: Stage): Promise<void> {
  await database.sql(
    `UPDATE consent.granted_credentials SET token_expires_at = now() - interval '1 second',
       token_stale_at = now() - interval '1 second'`,
  );
  await installation.fleet.roll('results');
}

function most(calls: TokenCalls, companies: readonly Parties[]): number {
  return Math.max(...companies.map(({ companyId }) => calls.atOnce(companyId)));
}

async function storm(stage: Stage, orders: readonly Taken[], score: number): Promise<void> {
  await each(orders, 24, (order) => correct(stage, order, score));
}

/** When all tokens end in one moment, each customer gets one new one, and nothing is lost over it. */
export const scenario: Scenario = {
  number: 14,
  title: 'The tokens of all customers end at once, while one of them gets a new secret',
  needs: { replicas: 2, gateways: 1, companies: 200, settings: { SWEEP_INTERVAL_MS: '1000' } },
  play: async (stage) => {
    const customers = stage.companies.length;
    const [changed, unchanged] = [stage.companies.slice(0, 1), stage.companies.slice(1)];
    const { sandbox } = stage.outside;
    await stage.play({ orders: customers * ordersPerCustomer, insistent: true });
    const orders = await taken(stage);
    const calls = new TokenCalls(stage);
    await expire(stage);
    await sandbox.faults({ where: 'token', kind: 'delay', ms: answerMs });
    const [, deadMs] = await Promise.all([storm(stage, orders, 5), rotate(stage)]);
    await whileTimePasses(stage.database, () => told(stage));
    const renewed = calls.companies;
    // Now it is SmartRecruiters that knows the tokens no more.
    await sandbox.faults(
      { where: 'token', kind: 'delay', ms: answerMs },
      ...stage.companies.map(({ companyId }) => ({ where: 'results', kind: '401', companyId, times: 1 })),
    );
    await storm(stage, orders, 6);
    const standings = await whileTimePasses(stage.database, () => told(stage));
    await sandbox.clearFaults();
    let newest = 0;
    for (const { order } of orders) if ((await sandbox.showOrder(order)).result.score?.raw === 6) newest += 1;
    return {
      counted: [
        only('customers', customers),
        exactly('that got a new token', renewed, customers),
        atLeast('calls for tokens', calls.all, 2 * customers),
        atMost('of them at once for one customer', most(calls, unchanged), 1),
        // Its former secret may be asked with while the new one is.
        atMost('and for the one with a new secret', most(calls, changed), 2),
        exactly(
          'results delivered',
          standings.filter(({ status }) => status === 'delivered').length,
          orders.length,
        ),
        exactly('orders that end with the newest one', newest, orders.length),
        atMost('ms after which the secret from before opened nothing', Math.round(deadMs), deadAfterMs),
      ],
    };
  },
};
