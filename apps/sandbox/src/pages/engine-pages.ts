import { Body, Get, NotFoundException, Param, Post, Query, Redirect } from '@nestjs/common';
import { Accounts } from '../engine/accounts.js';
import { questionsOf } from '../engine/questions.js';
import type { Assignment, EngineAccount, Section } from '../state/world-state.js';
import { World } from '../state/world.js';
import { FormBody } from '../views/form-body.pipe.js';
import type { Tag } from './order-card.js';
import { Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

/** The vendor's product: its accounts, its candidates and their reports. */
@PageController('engine')
export class EnginePages {
  constructor(
    private readonly views: Views,
    private readonly world: World,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Html()
  home(@Query('said') said?: string): string {
    const { accounts, assignments } = this.world.state;
    const rows = Object.values(assignments)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))
      .map((one) => ({
        one,
        companyId: one.companyId,
        packageName: this.packageName(one),
        score: one.result ? one.result.score : null,
        state: stateTag(one),
        owed: this.owedTag(one),
      }));
    return this.views.page('engine', {
      title: 'Engine',
      world: 'engine',
      accounts: Object.values(accounts),
      rows,
      said,
    });
  }

  @Post('accounts')
  @Redirect('', 303)
  async addAccount(@Body(FormBody) form: URLSearchParams): Promise<{ url: string }> {
    const account = await this.accounts.save({
      accountId: form.get('accountId') ?? '',
      name: form.get('name') ?? '',
      ownerEmail: form.get('ownerEmail') ?? '',
    });
    return seeOther(`/engine/accounts/${encodeURIComponent(account.accountId)}`, 'The account is there.');
  }

  @Get('accounts/:accountId')
  @Html()
  account(@Param('accountId') accountId: string, @Query('said') said?: string): string {
    return this.accountPage(accountId, { said });
  }

  // the key is in this one answer and nowhere else, so there is no redirect
  @Post('accounts/:accountId/keys')
  @Html()
  async makeKey(@Param('accountId') accountId: string): Promise<string> {
    const { apiKey } = await this.accounts.makeApiKey(this.get(accountId).accountId);
    return this.accountPage(accountId, { apiKey });
  }

  // what the vendor's product embeds: its user has confirmed a moment ago who they are
  @Post('accounts/:accountId/integration')
  @Html()
  async integration(@Param('accountId') accountId: string): Promise<string> {
    const portalUrl = await this.accounts.openPortal(this.get(accountId).accountId);
    return this.accountPage(accountId, { portalUrl });
  }

  @Get('reports/:reportId')
  @Html()
  report(@Param('reportId') reportId: string): string {
    const one = Object.values(this.world.state.assignments).find((each) => each.reportId === reportId);
    if (!one?.result) throw new NotFoundException('There is no such report, or not yet.');
    const parts = one.result.assessments as { id: string; score: number }[];
    return this.views.page('report', {
      title: `Report on ${one.candidate.firstName} ${one.candidate.lastName}`,
      world: 'engine',
      one,
      packageName: this.packageName(one),
      result: one.result,
      sections: one.sections.map((section) => ({
        name: section.name,
        score: parts.find((part) => part.id === section.assessmentId)?.score ?? 0,
        answers: answersOf(section),
      })),
    });
  }

  private accountPage(accountId: string, more: object): string {
    const account = this.get(accountId);
    const crumbs = [['Engine', '/engine'], [account.name]];
    return this.views.page('account', { title: account.name, world: 'engine', crumbs, account, ...more });
  }

  private get(accountId: string): EngineAccount {
    const account = this.world.state.accounts[accountId];
    if (!account) throw new NotFoundException('There is no such account.');
    return account;
  }

  private packageName(one: Assignment): string {
    const packages = this.world.state.accounts[one.accountId]?.packages ?? [];
    return packages.find((each) => each.id === one.packageId)?.name ?? one.packageId;
  }

  private owedTag(one: Assignment): Tag | null {
    const states = this.world.state.deliveries
      .filter((each) => each.orderId === one.orderId)
      .map((each) => each.state);
    if (states.includes('given-up')) return { text: 'Assay refused', tone: 'bad' };
    return states.includes('due') ? { text: 'Assay not reached yet', tone: 'busy' } : null;
  }
}

function stateTag(one: Assignment): Tag {
  if (one.completedAt) return { text: 'Finished', tone: 'good' };
  return one.startedAt ? { text: 'Begun', tone: 'busy' } : { text: 'Invited', tone: '' };
}

function answersOf(section: Section): { question: string; given: string; right: boolean }[] {
  return questionsOf(section.assessmentId).map(({ text, choices, right }, index) => {
    const answer = section.answers[index] ?? -1;
    return { question: text, given: choices[answer] ?? 'not answered', right: answer === right };
  });
}
