import { Body, Get, Param, Post, Query, Redirect } from '@nestjs/common';
import { Companies } from '../state/companies.js';
import type { Order } from '../state/world-state.js';
import { World } from '../state/world.js';
import { FormBody } from '../views/form-body.pipe.js';
import { orderCard } from './order-card.js';
import { appPath, Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

/** The people of a company, and each one's assessments and notes. */
@PageController('app/:companyId/people')
export class PeoplePages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly world: World,
  ) {}

  @Get()
  @Html()
  list(@Param('companyId') companyId: string, @Query('said') said?: string): string {
    const company = this.companies.get(companyId);
    const people = company.candidates.map((person) => ({
      person,
      jobs: company.jobs.filter((job) => person.jobIds.includes(job.id)),
      orders: this.ordersOf(person.id).length,
    }));
    const crumbs = [
      ['Companies', '/app/companies'],
      [company.name, appPath(companyId, 'integrations')],
      ['People'],
    ];
    return this.views.page('people', {
      title: 'People',
      world: 'smartrecruiters',
      crumbs,
      company,
      people,
      said,
    });
  }

  @Post()
  @Redirect('', 303)
  add(@Param('companyId') companyId: string, @Body(FormBody) form: URLSearchParams): { url: string } {
    const text = (name: string): string => (form.get(name) ?? '').trim();
    const person = this.companies.addCandidate(this.companies.get(companyId), {
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email'),
      applicationLanguage: text('applicationLanguage') || 'en',
      ...(text('jobId') ? { jobId: text('jobId') } : {}),
    });
    return seeOther(appPath(companyId, 'people', person.id), `${person.firstName} was added.`);
  }

  @Get(':candidateId')
  @Html()
  show(
    @Param('companyId') companyId: string,
    @Param('candidateId') candidateId: string,
    @Query('said') said?: string,
  ): string {
    const company = this.companies.get(companyId);
    const person = this.companies.candidate(company, candidateId);
    const name = `${person.firstName} ${person.lastName}`;
    return this.views.page('person', {
      title: name,
      world: 'smartrecruiters',
      crumbs: [
        ['Companies', '/app/companies'],
        [company.name, appPath(companyId, 'integrations')],
        ['People', appPath(companyId, 'people')],
        [name],
      ],
      company,
      person,
      said,
      jobs: company.jobs.filter((job) => person.jobIds.includes(job.id)),
      orders: this.ordersOf(candidateId).map((order) => orderCard(order, company)),
    });
  }

  @Post(':candidateId/tags')
  @Redirect('', 303)
  changeTags(
    @Param('companyId') companyId: string,
    @Param('candidateId') candidateId: string,
    @Body(FormBody) form: URLSearchParams,
  ): { url: string } {
    const person = this.companies.candidate(this.companies.get(companyId), candidateId);
    const added = form.getAll('add').map((tag) => tag.trim().slice(0, 50));
    const kept = person.tags.filter((tag) => !form.getAll('remove').includes(tag));
    person.tags = [...new Set([...kept, ...added.filter((tag) => tag !== '')])].slice(0, 100);
    this.world.changed();
    return seeOther(appPath(companyId, 'people', candidateId), 'The tags were changed.');
  }

  private ordersOf(candidateId: string): Order[] {
    const orders = Object.values(this.world.state.orders).filter(
      (order) => order.candidateId === candidateId,
    );
    return orders.sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  }
}
