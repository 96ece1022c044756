import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { Accounts } from '../engine/accounts.js';
import { answersFor } from '../engine/questions.js';
import { Quizzes } from '../engine/quizzes.js';
import { PublicAddress } from '../state/public-address.js';
import type { Assignment, Delivery, ToldWebhook } from '../state/world-state.js';
import { World } from '../state/world.js';
import { AddAccountBody, TakeBody } from './bodies.js';
import { JsonBody } from './json-body.pipe.js';

/** Plays the vendor's staff and the candidate at the quiz on demand. */
@Controller('api')
export class ControlEngine {
  constructor(
    private readonly accounts: Accounts,
    private readonly quizzes: Quizzes,
    private readonly world: World,
    private readonly address: PublicAddress,
  ) {}

  @Post('accounts')
  @HttpCode(200)
  async addAccount(@Body(new JsonBody(AddAccountBody)) body: AddAccountBody): Promise<object> {
    const account = await this.accounts.save(body);
    const key = await this.accounts.makeApiKey(account.accountId);
    return { accountId: account.accountId, name: account.name, packages: account.packages, ...key };
  }

  @Get('accounts/:accountId/webhooks')
  webhooks(@Param('accountId') accountId: string): { items: ToldWebhook[] } {
    const account = this.world.state.accounts[accountId];
    if (!account) throw new NotFoundException('The engine has no such account');
    return { items: account.told ?? [] };
  }

  @Get('engine/orders')
  list(@Query('email') email?: string): { items: Assignment[] } {
    const all = Object.values(this.world.state.assignments);
    return { items: all.filter((one) => !email || one.candidate.email === email) };
  }

  @Get('engine/orders/:orderId')
  show(@Param('orderId') orderId: string): { assignment: Assignment; deliveries: Delivery[] } {
    const assignment = this.assignment(orderId);
    const deliveries = this.world.state.deliveries.filter((one) => one.orderId === assignment.orderId);
    return { assignment, deliveries };
  }

  /** Takes the quiz over HTTP exactly as a browser would: opens its page, sends each section's form. */
  @Post('engine/orders/:orderId/take')
  @HttpCode(200)
  async take(
    @Param('orderId') orderId: string,
    @Body(new JsonBody(TakeBody)) body: TakeBody,
  ): Promise<Assignment> {
    const assignment = this.assignment(orderId);
    const url = this.address.of(`/engine/take/${assignment.token}`);
    const redirect = body.stay ? 'manual' : 'follow';
    await must(await fetch(url, { redirect }));
    const left = assignment.sections.filter((section) => !section.submittedAt);
    for (const section of left.slice(0, body.sections ?? left.length)) {
      await sleep(body.paceMs ?? 0);
      const answers = answersFor(section.assessmentId, body.answers ?? 'good');
      const form = new URLSearchParams(
        Object.fromEntries(answers.map((answer, index) => [`answer-${index}`, String(answer)])),
      );
      const address = `${url}/${encodeURIComponent(section.assessmentId)}`;
      await must(await fetch(address, { method: 'POST', body: form, redirect }));
    }
    return assignment;
  }

  /** The candidate who was sent to this quiz goes through it at once: for many, where nobody looks at its pages. */
  @Post('engine/quizzes/:token/take')
  @HttpCode(204)
  goThrough(@Param('token') token: string): void {
    if (!this.quizzes.goThrough(token, (id) => answersFor(id, 'good')))
      throw new NotFoundException('The engine has no such quiz');
  }

  /** Finds a quiz by Assay's order id, or by SmartRecruiters' through its person and package. */
  private assignment(orderId: string): Assignment {
    const { assignments, orders, companies } = this.world.state;
    const own = assignments[orderId];
    if (own) return own;
    const order = orders[orderId.toLowerCase()];
    const person = companies[order?.companyId ?? '']?.candidates.find((one) => one.id === order?.candidateId);
    const sameAsked = Object.values(orders).filter(
      (one) => one.accepted && one.candidateId === order?.candidateId && one.packageId === order.packageId,
    );
    const sameGiven = Object.values(assignments).filter(
      (one) =>
        one.companyId === order?.companyId &&
        one.packageId === order.packageId &&
        one.candidate.email === person?.email,
    );
    // the same package ordered again for the same person: the n-th order has the n-th quiz
    const found = this.inline(orderId) ?? sameGiven[order ? sameAsked.indexOf(order) : -1];
    if (!found) throw new NotFoundException('The engine has no quiz for this order');
    return found;
  }

  /** The quiz of somebody who is applying: it leads back to where the candidate was sent. */
  private inline(orderId: string): Assignment | undefined {
    const { applications, assignments } = this.world.state;
    const id = orderId.toLowerCase();
    const address = Object.values(applications).find((one) => one.orderId === id)?.assessmentUrl;
    return address ? Object.values(assignments).find((one) => one.returnUrl?.startsWith(address)) : undefined;
  }
}

async function must(response: Response): Promise<void> {
  await response.arrayBuffer();
  if (!response.ok && response.status !== 303)
    throw new ConflictException(`The quiz answered ${response.status}`);
}
