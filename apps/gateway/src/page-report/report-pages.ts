import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { type OrderReply, type ShownName, showOrder, showPolicy } from '@assay/contracts/ordering';
import { openReport, type ReportPage } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import type { SentPage } from '../page-door/send-page.js';
import { type AccessForm, accessPage, requestedPage } from './access-page.js';
import { type ReportPeople, reportPage } from './report-page.js';

/** Puts the pages behind a link to a report together, of what each app knows. */
@Injectable()
export class ReportPages {
  constructor(private readonly bus: Bus) {}

  /** What the link shows at this moment: the result, or whom to ask. */
  async show(token: string, browser: string): Promise<SentPage> {
    const report = await this.bus.ask(openReport, { token, browser });
    if (report.access === 'open') return reportPage(report, await this.people(report), token);
    return this.access(report, `${token}/access`);
  }

  /** The form once more, with what is wrong with what was said. */
  async askAgain(
    token: string,
    browser: string,
    given: { said: AccessForm; wrong: Partial<Record<keyof AccessForm, string>> },
  ): Promise<SentPage> {
    return this.access(await this.bus.ask(openReport, { token, browser }), 'access', given);
  }

  /** What is said to whoever asked. */
  async requested(accountId: string): Promise<SentPage> {
    return requestedPage((await this.account(accountId))?.name ?? accountId);
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
      this.bus.ask(showOrder, { orderId }).catch(unlessAway),
      this.account(accountId),
      this.bus.ask(showPolicy, { accountId }).catch(unlessAway),
    ]);
    const { placedAt, startedAt } = order ?? {};
    const candidateName = nameOf(order?.candidate, policy?.reportName);
    return { candidateName, accountName: account?.name ?? accountId, placedAt, startedAt };
  }

  private account(accountId: string): Promise<{ name: string; ownerEmail?: string } | undefined> {
    return this.bus.ask(showAccount, { accountId }).catch(unlessAway);
  }
}

// As much of it as the account shows: the first name, where it says nothing.
function nameOf(candidate: OrderReply['candidate'] | undefined, shown: ShownName = 'first'): string {
  const { firstName, lastName } = candidate ?? { firstName: '', lastName: '' };
  return (shown === 'whole' ? `${firstName} ${lastName}` : firstName).trim() || 'the candidate';
}

// The result is worth seeing without the name.
function unlessAway(error: unknown): undefined {
  if (error instanceof Problem && error.retry === 'later') return undefined;
  throw error;
}
