import { eventually } from '@assay/testing';
import { expect } from 'vitest';
import { moveIn } from './earlier-integration.fixture.js';
import type { Part } from './failpoint-table.fixture.js';
import { open, type Page, send } from './forms.fixture.js';
import type { Patience } from './patience.fixture.js';
import { scopes } from './people.fixture.js';
import { Registering } from './registering.fixture.js';
import { passDays } from './rules.fixture.js';
import type { SandboxOrder } from './sandbox.fixture.js';
import {
  connectionStatus,
  invitation,
  ordered,
  type Parties,
  reaches,
  secretsLeft,
  start,
  unique,
} from './stories.fixture.js';

const granted = [...scopes, 'assessment_orders_read', 'jobs_read'];
const ruled = {
  notes: true,
  people: { createAndUpdate: true },
  expiryDays: 14,
  reminders: [{ beforeExpiryHours: 72 }, { beforeExpiryHours: 24 }],
};

/** What a company has to do with us from the day it connects, by people who try again what did not go well. */
export class WholeLife {
  readonly owner = `${unique('owner')}@vendor.example`;
  /** Those for whom SmartRecruiters asked, each with whether it was told 202. */
  readonly invited = new Map<string, boolean>();
  private email = '';
  private parties: Parties = { companyId: '', accountId: '', apiKey: '' };
  private orderId = '';
  constructor(private readonly patience: Patience) {}

  /** Its parts, in turn. */
  readonly parts: Readonly<Record<Part, () => Promise<void>>> = {
    keys: () => this.signsWithANewKey(),
    connecting: () => this.connects(),
    check: () => this.isChecked(),
    order: () => this.orders(),
    people: () => new Registering(this.patience, this.parties).registers(),
    deadline: () => this.expires(),
    moving: () => moveIn(this.patience.world),
    erasure: () => this.erases(),
    leaving: () => this.leaves(),
  };

  get companyId(): string {
    return this.parties.companyId;
  }

  /** What SmartRecruiters shows of the order in the end. */
  shown(): Promise<SandboxOrder> {
    return reaches(this.patience.world, this.orderId, 'COMPLETED');
  }

  private async connects(): Promise<void> {
    const companyId = unique('life');
    await this.patience.world.sandbox.addCompany(companyId, granted);
    const { accountId, apiKey } = await eventually(() =>
      this.patience.world.sandbox.addAccount(unique('account'), { ownerEmail: this.owner }),
    );
    this.parties = { companyId, accountId, apiKey };
    await eventually(async () => {
      const page = await this.consents();
      if (page.html.includes('Connected')) return;
      if (page.status === 409) await this.patience.world.sandbox.disconnect(companyId);
      throw new Error(`the consent ended with ${page.status}`);
    });
    await this.patience.says('PUT', `/v1/accounts/${accountId}/policy`, ruled);
  }

  // On a page that says that it is safe to try again the admin does.
  private async consents(): Promise<Page> {
    const { consentUrl } = await this.patience.world.sandbox.consent(this.companyId);
    let page = await send(await open(consentUrl), { apiKey: this.parties.apiKey });
    for (let tries = 0; tries < 6 && page.html.includes('<form') && page.status !== 409; tries += 1)
      page = await send(page, { apiKey: this.parties.apiKey });
    return page;
  }

  // An app that starts looks whether it is time.
  private async signsWithANewKey(): Promise<void> {
    const keys = () => this.patience.world.sql('SELECT 1 FROM consent.signing_keys');
    const { length } = await keys();
    await this.patience.world.sql(
      `UPDATE consent.signing_keys SET created_at = created_at - interval '1 year'`,
    );
    await this.patience.world.kill('consent');
    await eventually(async () => expect(await keys()).toHaveLength(length + 1));
    await this.patience.until('signing-keys');
  }

  private async isChecked(): Promise<void> {
    await this.patience.world.sql(
      `UPDATE consent.connection_checks SET due_at = now() WHERE company_id = '${this.companyId}'`,
    );
    await this.patience.until('check-connection');
  }

  private async orders(): Promise<void> {
    const [job] = await this.patience.world.sandbox.jobs(this.companyId);
    this.orderId = await eventually(() => this.orderOnce(job?.id));
    await start(await invitation(this.patience.world, this.email));
    await this.patience.world.sandbox.take(this.orderId, { answers: 'good' });
    await reaches(this.patience.world, this.orderId, 'COMPLETED');
    const { orderId } = await this.patience.world.vendor.orderOf(this.companyId, this.orderId);
    await this.sendsReport(orderId);
    await this.patience.says('POST', `/v1/orders/${orderId}/report-links`, undefined, unique('once'));
    await this.isReadBack(orderId);
    await this.isNoted();
  }

  // SmartRecruiters takes an order that was not answered 202 for failed, and the recruiter orders for somebody else.
  private async orderOnce(jobId: string | undefined): Promise<string> {
    this.email = `${unique('cut')}@example.org`;
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: this.email, applicationLanguage: 'en' };
    const asked = { candidate, ...(jobId !== undefined && { jobId }) };
    const { orderId, answers } = await this.patience.world.sandbox.order(this.companyId, asked);
    const isTaken = answers.some(({ status }) => status === 202);
    this.invited.set(this.email, isTaken);
    if (isTaken) return orderId;
    throw new Error(`${this.email} was answered ${answers.map(({ status }) => status).join()}`);
  }

  private async sendsReport(orderId: string): Promise<void> {
    await eventually(async () => {
      expect(await this.patience.world.vendor.sendReport(orderId, '%PDF-1.7\nreport\n%%EOF')).toBe(200);
      const { attachments = [] } = (await this.patience.world.sandbox.showOrder(this.orderId)).result;
      expect(attachments.map(({ type }) => type)).toContain('PDF_URL');
    });
    await this.patience.until('report-', 'upload-report');
  }

  private async isReadBack(orderId: string): Promise<void> {
    if (!this.patience.awaits('read-back')) return;
    await this.patience.world.sandbox.faults({ where: 'results', kind: '409', companyId: this.companyId });
    await this.patience.says('POST', `/v1/orders/${orderId}/submission/replay`);
    await this.patience.until('read-back');
    await this.patience.world.sandbox.clearFaults();
  }

  // A note is sent once, whatever comes of it: each order has some more.
  private async isNoted(): Promise<void> {
    while (this.patience.awaits('note') || this.patience.awaits('probe')) {
      await this.patience.world.sql(
        `UPDATE results.lanes SET failures = 1 WHERE company_id = '${this.companyId}' AND ${this.patience.awaits('probe')}`,
      );
      await invitation(this.patience.world, (await ordered(this.patience.world, this.companyId)).email);
    }
  }

  private async expires(): Promise<void> {
    const { orderId } = await ordered(this.patience.world, this.companyId);
    await reaches(this.patience.world, orderId, 'PENDING');
    const ours = (await this.patience.world.vendor.orderOf(this.companyId, orderId)).orderId;
    // A reminder of which nobody knows whether it left does not come again: the next one does.
    await eventually(async () => {
      await this.patience.world.sql(
        `UPDATE notification.notices SET due_at = now() WHERE order_id = '${ours}' AND due_at > now()`,
      );
      if (this.patience.awaits('send-notice')) throw new Error('reminders are left to send');
    });
    await passDays(this.patience.world, ours, 15);
    await reaches(this.patience.world, orderId, 'EXPIRED');
  }

  private async erases(): Promise<void> {
    const { email } = await ordered(this.patience.world, this.companyId);
    await invitation(this.patience.world, email);
    const asked = await this.patience.says<{ erasureId: string }>('POST', '/v1/erasures', {
      email,
      cancelOpen: true,
    });
    await eventually(async () => {
      const path = `/v1/erasures/${asked.erasureId}`;
      const { body } = await this.patience.world.vendor.call<{ state: string }>('GET', path);
      expect(body.state).toBe('done');
    });
    await this.patience.until('complete-erasure');
  }

  private async leaves(): Promise<void> {
    await eventually(async () => {
      const { partner } = await this.patience.world.sandbox.disconnect(this.companyId);
      const ended = await connectionStatus(this.patience.world, this.companyId);
      expect([partner?.status, ended]).not.toContain('active');
    });
    // Longer than credentials are kept for orders that nobody ends.
    await this.patience.world
      .sql(`UPDATE consent.connections SET due_at = now(), draining_since = now() - interval '1 year'
      WHERE company_id = '${this.companyId}'`);
    await eventually(async () => expect(await secretsLeft(this.patience.world, this.companyId)).toBe(0));
  }
}
