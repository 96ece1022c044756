import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { failpoint, Logger } from '@assay/runtime';
import { unknownParts } from '@assay/smartrecruiters';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { GatewayConfig, resultAddresses } from '../app.config.js';
import { Company, CompanyGuard, Scopes } from '../sr-token/company.guard.js';
import type { TokenHolder } from '../sr-token/verify-token.js';
import { DecisionNotes } from './decision-notes.js';
import { IntakeDatabase } from './intake-database.js';
import { Intake, type IntakeRow, isSameOrder } from './intake.repository.js';
import { placeOrderRequest } from './place-order-request.js';
import { readOrder } from './read-order.js';

@Controller('sr/packages/orders')
export class ReceiveOrder {
  constructor(
    private readonly intake: Intake,
    private readonly database: IntakeDatabase,
    private readonly notes: DecisionNotes,
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  /** Answers 202 once the order is kept for good, refuses it for good, or answers 503 and keeps nothing promised; repeats get the same answer. */
  @Post()
  @HttpCode(202)
  @Scopes('orders_manage', 'orders_modify')
  @UseGuards(CompanyGuard)
  async run(@Company() holder: TokenHolder, @Body() body: unknown): Promise<object> {
    const deadline = this.database.deadline();
    const order = readOrder(body, holder, resultAddresses(this.config));
    const row = await this.database.alone(order.companyId, deadline, (tx) => this.intake.claim(tx, order));
    await failpoint('receive-order.recorded');
    if (!isSameOrder(row, order))
      throw new Problem('order-conflict', { orderId: order.smartrecruitersOrderId });
    const decided = await this.decide(row, holder, deadline);
    await failpoint('receive-order.decided');
    this.logger.info('receive-order', {
      companyId: row.company_id,
      orderId: row.id,
      outcome: decided.decision ?? 'promised',
      ...unknownParts(order.document),
    });
    if (decided.refusal_document) throw Problem.fromMessage(decided.refusal_document);
    return {};
  }

  private async decide(row: IntakeRow, holder: TokenHolder, deadline: number): Promise<IntakeRow> {
    if (row.decision !== null || row.promised_at !== null) return row;
    const answer = await this.ask(row, holder);
    if (answer instanceof Problem && answer.code === 'unauthenticated')
      await this.forget(row, answer, deadline);
    if (!(answer instanceof Problem)) {
      // Ordering has it: whether we manage to note that down changes nothing, the row is merely handed over once more.
      this.notes.add({ companyId: row.company_id, id: row.id, decision: answer });
      return { ...row, decision: answer };
    }
    // What is not written is not said: neither a refusal nor a promise.
    if (answer.retry === 'never') {
      return this.database.alone(row.company_id, deadline, (tx) =>
        this.intake.refuse(tx, row.company_id, row.id, answer.toMessage()),
      );
    }
    const promised = await this.database.alone(row.company_id, deadline, (tx) =>
      this.intake.promise(tx, row.company_id, row.id),
    );
    this.database.wake('intake');
    return promised;
  }

  // The token is of an earlier connection: the same order with one of the present connection is decided anew.
  private async forget(row: IntakeRow, problem: Problem, deadline: number): Promise<never> {
    await this.database.alone(row.company_id, deadline, (tx) =>
      this.intake.forget(tx, row.company_id, row.id),
    );
    throw problem;
  }

  private async ask(row: IntakeRow, holder: TokenHolder): Promise<'accepted' | 'rejected' | Problem> {
    try {
      const request = { ...placeOrderRequest(row, false), connectionId: holder.connectionId };
      return (await this.bus.ask(placeOrder, request, { timeoutMs: this.config.ASK_TIMEOUT_MS })).outcome;
    } catch (error) {
      return error instanceof Problem ? error : new Problem('internal', {}, { cause: error });
    }
  }
}
