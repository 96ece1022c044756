import { showAccount } from '@assay/contracts/consent';
import { type OrderReply, type ShownName, showOrder, showPolicy } from '@assay/contracts/ordering';
import { openReport, type ReportPage } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';
import { BrandOf } from '../brands/brand-of.js';
import type { BrandedPage, SentPage } from '../page-door/send-page.js';
import { type AccessForm, accessPage, requestedPage } from './access-page.js';
import { type ReportPeople, reportPage } from './report-page.js';

/** Puts the pages behind a link to a report together, of what each app knows. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** What the link shows at this moment: the result, or whom to ask. */
  async show(token: string, browser: string): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser });
    const page =
      report.access === 'open'
        ? this.people(report).then((people) => reportPage(report, people, token))
        : this.access(report, `${token}/access`);
    return this.branded(token, report.accountId, page);
  }

  /** The form once more, with what is wrong with what was said. */
  async askAgain(
    token: string,
    browser: string,
    given: { said: AccessForm; wrong: Partial<Record<keyof AccessForm, string>> },
  ): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser });
    return this.branded(token, report.accountId, this.access(report, 'access', given));
  }

  /** What is said to whoever asked. */
  async requested(token: string, accountId: string): Promise<BrandedPage> {
    const page = this.account(accountId).then((account) => requestedPage(account?.name ?? accountId));
    return this.branded(token, accountId, page);
  }

  // At the same time: who waits for the names does not wait for the brand as well.
  private async branded(token: string, accountId: string, page: Promise<SentPage>): Promise<BrandedPage> {
    const [content, brand] = await Promise.all([page, this.brands.behind(`/r/${token}`, accountId)]);
    return { ...content, brand };
  }

  private async access(
    { accountId, packageName }: ReportPage,
    action: string,
    given: { said?: AccessForm; wrong?: Partial<Record<keyof AccessForm, string>> } = {},
  ): Promise<SentPage> {
    const account = await this.account(accountId);
    const { name: accountName = accountId, ownerEmail } = account ?? {};
    return accessPage({ accountName, packageName, ownerEmail, action, ...given });
  }

  private async people({ orderId, accountId }: ReportPage): Promise<ReportPeople> {
    const [order, account, policy] = await Promise.all([
      orNothing(this.bus.ask(showOrder, { orderId })),
      this.account(accountId),
      orNothing(this.bus.ask(showPolicy, { accountId })),
    ]);
    const { placedAt, startedAt } = order ?? {};
    const candidateName = nameOf(order?.candidate, policy?.reportName);
    return { candidateName, accountName: account?.name ?? accountId, placedAt, startedAt };
  }

  private account(accountId: string): Promise<{ name: string; ownerEmail?: string } | undefined> {
    return orNothing(this.bus.ask(showAccount, { accountId }));
  }
}

// As much of it as the account shows: the first name, where it says nothing.
function nameOf(candidate: OrderReply['candidate'] | undefined, shown: ShownName = 'first'): string {
  const { firstName, lastName } = candidate ?? { firstName: '', lastName: '' };
  return (shown === 'whole' ? `${firstName} ${lastName}` : firstName).trim() || 'the candidate';
}
