import { randomBytes } from 'node:crypto';
import { eventually } from '@assay/testing';
import { expect } from 'vitest';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import { connectedForPeople, Persons } from './people.fixture.js';
import { invitation, ordered, type Parties, reaches, start } from './stories.fixture.js';
import { columnsWith, contentsOf, found, logOf } from './traces.fixture.js';
import type { ProductApp, World } from './world.fixture.js';

/** Somebody whose every word is found again. */
export function somebody() {
  const mark = randomBytes(6).toString('hex');
  return {
    firstName: `Zoe${mark}`,
    lastName: `Quill${mark}`,
    email: `zoe.${mark}@example.org`,
    personId: `person-${mark}`,
    summary: `summary-${mark}`,
    flagged: `flagged-${mark}`,
    reviewer: `reviewer-${mark}`,
    report: `report-${mark}`,
    asker: `Remy${mark}`,
    field: `field-${mark}`,
  };
}
export type Somebody = ReturnType<typeof somebody>;

/** What a world needs besides, for a field in which recruiters write. */
export const noted = { PARTNER_FIELDS: 'note|Note|What there is to know' };

/** A company, and what it may come to know of somebody. */
export class Canaries {
  private constructor(
    private readonly world: World,
    readonly parties: Parties,
  ) {}

  static async connected(world: World): Promise<Canaries> {
    const policy = { notes: true, people: { createAndUpdate: true }, reportAccess: 'request-access' };
    return new Canaries(world, await connectedForPeople(world, policy));
  }

  /** One order, for a job in whose field somebody wrote about the person. */
  async order({ firstName, lastName, email, field }: Somebody): ReturnType<typeof ordered> {
    const { companyId } = this.parties;
    const [job] = await this.world.sandbox.jobs(companyId);
    if (!job) throw new Error('the company has no job');
    await this.world.sandbox.setJobFields(companyId, job.id, { note: field });
    const candidate = { firstName, lastName, email, applicationLanguage: 'en' };
    return ordered(this.world, companyId, { candidate, jobId: job.id });
  }

  /** Invited, started, rated, with a result, a flag that somebody looked at, a report and a note; all of it at SmartRecruiters. */
  async assessed(person: Somebody): Promise<string> {
    const { orderId: theirs } = await this.order(person);
    await start(await invitation(this.world, person.email));
    const orderId = (await this.world.vendor.orderOf(this.parties.companyId, theirs)).orderId;
    const flags = [{ kind: 'copy', severity: 'low', text: person.flagged }];
    const body = { score: 74, summary: person.summary, assessments: [], flags };
    expect((await this.world.vendor.call('PUT', `/v1/orders/${orderId}/result`, body)).status).toBe(200);
    const shown = await this.world.vendor.call<{ flags: { flagId: string }[] }>(
      'GET',
      `/v1/orders/${orderId}/result`,
    );
    const flagId = String(shown.body.flags[0]?.flagId);
    const review = { by: person.reviewer, at: new Date().toISOString(), decision: 'dismissed' };
    await this.world.vendor.call('PUT', `/v1/orders/${orderId}/flags/${flagId}/review`, review);
    const form = new FormData();
    form.set('file', new Blob([`%PDF-1.7\n${person.report}\n%%EOF`], { type: 'application/pdf' }), 'r.pdf');
    const headers = { authorization: `Bearer ${this.world.vendorToken}` };
    const path = `${this.world.gatewayUrl}/v1/orders/${orderId}/report`;
    expect((await fetch(path, { method: 'PUT', headers, body: form })).status).toBe(200);
    await reaches(this.world, theirs, 'COMPLETED');
    // That SmartRecruiters has it is heard of a moment later; until then the result is still needed.
    await eventually(async () => {
      const settled = `SELECT 1 FROM ordering.orders WHERE id = '${orderId}' AND settled_version >= result_version`;
      expect(await this.world.sql(settled)).toHaveLength(1);
    });
    return orderId;
  }

  /** Somebody asks for the report; the account wants to be told nothing, so that it is kept unsent. */
  async askedFor(orderId: string, { asker }: Somebody): Promise<void> {
    const { body } = await this.world.vendor.call<{ url: string }>(
      'POST',
      `/v1/orders/${orderId}/report-links`,
    );
    const form = { name: asker, email: `${asker}@example.org`, reason: `Interview with ${asker}.` };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const said = { method: 'POST', headers, body: new URLSearchParams(form) };
    expect((await fetch(`${body.url}/access`, said)).status).toBe(200);
    await eventually(async () => {
      const kept = `SELECT 1 FROM ordering.webhooks WHERE outcome = 'unwanted' AND strpos(payload, '${asker}') > 0`;
      expect(await this.world.sql(kept)).toHaveLength(1);
    });
  }

  /** The same person as one of the vendor's, whom SmartRecruiters knows. */
  async registered({ personId, firstName, lastName, email }: Somebody): Promise<void> {
    const persons = new Persons(this.world, this.parties.accountId);
    await persons.put(personId, '', { firstName, lastName, email });
    await persons.registered(personId, 'done');
    await persons.put(personId, '/ratings/i-1', { interview: 'CSR', rating: 'yes' });
    await persons.rated(personId, 'i-1', 'done');
  }

  /** One more order, whose invitation came back. */
  async bounced(person: Somebody): Promise<void> {
    await this.world.sandbox.faults({ where: 'smtp', kind: 'dsn', match: person.email, times: 1 });
    const { orderId } = await this.order(person);
    await reaches(this.world, orderId, 'REJECTED');
    await this.world.sandbox.clearFaults();
  }

  /** Where the texts are: columns, files, streams and logs. */
  async traces(texts: Readonly<Record<string, string>>): Promise<string[]> {
    const columns = await Promise.all(Object.values(texts).map((text) => columnsWith(this.world, text)));
    const files = found(await contentsOf(this.world, 'reports'), texts).map(
      (name) => `report files: ${name}`,
    );
    const streams = found(await contentsOf(this.world, 'nats'), texts).map((name) => `NATS: ${name}`);
    const logs = await Promise.all(
      PRODUCT_APPS.map(async (app) => found(await logOf(app), texts).map((name) => `log of ${app}: ${name}`)),
    );
    return [...new Set(columns.flat())].sort().concat(files, streams, ...logs);
  }

  /** The app answers again. */
  async serves(app: ProductApp): Promise<void> {
    await eventually(async () => {
      expect((await fetch(`http://localhost:${this.world.healthPort(app)}/health/ready`)).status).toBe(200);
    });
  }
}
