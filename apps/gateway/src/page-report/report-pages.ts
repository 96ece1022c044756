import type { IncomingHttpHeaders } from 'node:http';
import { type AccountSummary, showAccount } from '@assay/contracts/consent';
import { type OrderReply, type ShownName, showOrder, showPolicy } from '@assay/contracts/ordering';
import { openReport, type ReportPage } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';
import { BrandOf } from '../brands/brand-of.js';
import type { BrandedPage, SentPage } from '../page-door/send-page.js';
import { reportTexts } from '../report-texts/report-languages.js';
import { type AccessForm, type AccessPage, accessPage, requestedPage } from './access-page.js';
import { browserFamily } from './browser-family.js';
import { type ReportPeople, reportPage } from './report-page.js';
import type { ReportWords } from './report-words.js';

/** What a reader’s browser says of them. */
export interface ReportReader {
  readonly family: string;
  readonly languages: string | undefined;
}

export function readerOf(headers: IncomingHttpHeaders): ReportReader {
  return { family: browserFamily(headers['user-agent']), languages: headers['accept-language'] };
}

/** What was said by somebody who asks for access, and what has to be said anew. */
export interface RefusedAccess {
  readonly said: AccessForm;
  readonly wrong: readonly ('name' | 'email')[];
}

/** Puts the pages behind a link to a report together, of what each app knows. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** What the link shows at this moment: the result, or whom to ask. */
  async show(token: string, reader: ReportReader): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser: reader.family });
    const people = report.access === 'open' ? this.people(report) : undefined;
    return this.page({ token, accountId: report.accountId, reader, ask: people }, (account, words, known) =>
      known
        ? reportPage(report, { ...known, accountName: account.name }, { token, ...words })
        : accessPage({ ...askedAt(account, report), action: `${token}/access` }, words),
    );
  }

  /** The form once more, with what is wrong with what was said. */
  async askAgain(token: string, reader: ReportReader, { said, wrong }: RefusedAccess): Promise<BrandedPage> {
    const report = await this.bus.ask(openReport, { token, browser: reader.family });
    return this.page({ token, accountId: report.accountId, reader }, (account, words) => {
      const { noName, noEmail } = words.texts.access;
      const missing = { name: noName, email: noEmail };
      const told = Object.fromEntries(wrong.map((field) => [field, missing[field]]));
      return accessPage({ ...askedAt(account, report), action: 'access', said, wrong: told }, words);
    });
  }

  /** What is said to whoever asked. */
  requested(token: string, accountId: string, reader: ReportReader): Promise<BrandedPage> {
    return this.page({ token, accountId, reader }, ({ name }, words) => requestedPage(name, words));
  }

  // At the same time: who waits for one of them does not wait for the others as well.
  private async page<T>(
    { token, accountId, reader, ask }: AskedPage<T>,
    write: (account: AskedAccount, words: ReportWords, known: T | undefined) => SentPage,
  ): Promise<BrandedPage> {
    const [told, known, brand] = await Promise.all([
      orNothing(this.bus.ask(showAccount, { accountId })),
      ask,
      this.brands.behind(`/r/${token}`, accountId),
    ]);
    const account: AskedAccount = told ?? { name: accountId };
    const texts = reportTexts.for({ browser: reader.languages, account: account.language });
    return { ...write(account, { texts, brand }, known), brand };
  }

  private async people({ orderId, accountId }: ReportPage): Promise<Omit<ReportPeople, 'accountName'>> {
    const [order, policy] = await Promise.all([
      orNothing(this.bus.ask(showOrder, { orderId })),
      orNothing(this.bus.ask(showPolicy, { accountId })),
    ]);
    const { jobTitle, placedAt, startedAt } = order ?? {};
    return { candidateName: nameOf(order?.candidate, policy?.reportName), jobTitle, placedAt, startedAt };
  }
}

/** Which page is wanted by whom, and what else has to be known for it. */
interface AskedPage<T> {
  readonly token: string;
  readonly accountId: string;
  readonly reader: ReportReader;
  readonly ask?: Promise<T> | undefined;
}

/** Whose report it is. */
type AskedAccount = Pick<AccountSummary, 'name' | 'ownerEmail' | 'language'>;

function askedAt(
  { name: accountName, ownerEmail }: AskedAccount,
  { packageName }: ReportPage,
): Pick<AccessPage, 'accountName' | 'packageName' | 'ownerEmail'> {
  return { accountName, packageName, ownerEmail };
}

// As much of it as the account shows: the first name, where it says nothing.
function nameOf(
  candidate: OrderReply['candidate'] | undefined,
  shown: ShownName = 'first',
): string | undefined {
  const { firstName, lastName } = candidate ?? { firstName: '', lastName: '' };
  return (shown === 'whole' ? `${firstName} ${lastName}` : firstName).trim() || undefined;
}
