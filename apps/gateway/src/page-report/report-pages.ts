import type { IncomingHttpHeaders } from 'node:http';
import { showAccount } from '@assay/contracts/consent';
import { type OrderReply, type ShownName, showOrder, showPolicy } from '@assay/contracts/ordering';
import { openReport, type ReportPage } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';
import { BrandOf } from '../brands/brand-of.js';
import type { BrandedPage, SentPage } from '../page-door/send-page.js';
import { reportTexts } from '../report-texts/report-languages.js';
import type { ReportTexts } from '../report-texts/report-texts.js';
import { type AccessForm, type AccessPage, accessPage, requestedPage } from './access-page.js';
import { browserFamily } from './browser-family.js';
import { type ReportPeople, reportPage } from './report-page.js';

/** Who reads: with what family of browser, and in which language. */
export interface ReportReader {
  readonly browser: string;
  readonly texts: ReportTexts;
}

/** What such a reader’s browser says of them. */
export function readerOf(headers: IncomingHttpHeaders): ReportReader {
  return {
    browser: browserFamily(headers['user-agent']),
    texts: reportTexts.forBrowser(headers['accept-language']),
  };
}

/** Puts the pages behind a link to a report together, of what each app knows. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** What the link shows at this moment: the result, or whom to ask. */
  async show(token: string, { browser, texts }: ReportReader): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser });
    const page =
      report.access === 'open'
        ? this.people(report).then((people) => reportPage(report, people, { token, texts }))
        : this.access(report, texts, { action: `${token}/access` });
    return this.branded(token, report.accountId, page);
  }

  /** The form once more, with what is wrong with what was said. */
  async askAgain(
    token: string,
    { browser, texts }: ReportReader,
    given: { said: AccessForm; wrong: Partial<Record<keyof AccessForm, string>> },
  ): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser });
    return this.branded(token, report.accountId, this.access(report, texts, { action: 'access', ...given }));
  }

  /** What is said to whoever asked. */
  async requested(token: string, accountId: string, { texts }: ReportReader): Promise<BrandedPage> {
    const page = this.account(accountId).then((account) => requestedPage(account?.name ?? accountId, texts));
    return this.branded(token, accountId, page);
  }

  // At the same time: who waits for the names does not wait for the brand as well.
  private async branded(token: string, accountId: string, page: Promise<SentPage>): Promise<BrandedPage> {
    const [content, brand] = await Promise.all([page, this.brands.behind(`/r/${token}`, accountId)]);
    return { ...content, brand };
  }

  private async access(
    { accountId, packageName }: ReportPage,
    texts: ReportTexts,
    given: Pick<AccessPage, 'action' | 'said' | 'wrong'>,
  ): Promise<SentPage> {
    const account = await this.account(accountId);
    const { name: accountName = accountId, ownerEmail } = account ?? {};
    return accessPage({ accountName, packageName, ownerEmail, ...given }, texts);
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
function nameOf(
  candidate: OrderReply['candidate'] | undefined,
  shown: ShownName = 'first',
): string | undefined {
  const { firstName, lastName } = candidate ?? { firstName: '', lastName: '' };
  return (shown === 'whole' ? `${firstName} ${lastName}` : firstName).trim() || undefined;
}
