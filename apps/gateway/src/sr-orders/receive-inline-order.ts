import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { unknownParts } from '@assay/smartrecruiters';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { GatewayConfig, resultAddresses } from '../app.config.js';
import { Company, CompanyGuard, Scopes } from '../sr-token/company.guard.js';
import type { TokenHolder } from '../sr-token/verify-token.js';
import { IntakeDatabase } from './intake-database.js';
import { Intake, type IntakeRow, isSameOrder } from './intake.repository.js';
import { placeOrderRequest } from './place-order-request.js';
import { readInlineOrder, type ReceivedOrder } from './read-order.js';
import { returnOrigins } from './return-origins.js';

/** Where the candidate is sent; SmartRecruiters' own schema demands one name and defines the other. */
interface InlineAnswer {
  readonly url: string;
  readonly assessmentPackageURL: string;
}

// Whoever waits for the answer does not wait for a note.
const noteMs = 2000;

@Controller('sr/packages/inline/orders')
export class ReceiveInlineOrder {
  constructor(
    private readonly intake: Intake,
    private readonly database: IntakeDatabase,
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  /** Answers at once where the candidate takes the assessment, repeats alike; nothing is promised that cannot be had now. */
  @Post()
  @HttpCode(200)
  @Scopes('orders_manage', 'orders_modify')
  @UseGuards(CompanyGuard)
  async run(@Company() holder: TokenHolder, @Body() body: unknown): Promise<InlineAnswer> {
    if (!this.config.INLINE_OFFERED) throw new Problem('not-offered');
    const deadline = this.database.deadline();
    const { PUBLIC_URL: publicUrl } = this.config;
    const order = readInlineOrder(body, holder, resultAddresses(this.config), returnOrigins(this.config));
    const row = await this.database.alone(order.companyId, deadline, (tx) => this.intake.claim(tx, order));
    if (!isSameOrder(row, order))
      throw new Problem('order-conflict', { orderId: order.smartrecruitersOrderId });
    if (row.refusal_document) throw Problem.fromMessage(row.refusal_document);
    const url = `${publicUrl}/i/${await this.place(row, order, { holder, deadline })}`;
    this.logger.info('receive-inline-order', {
      companyId: row.company_id,
      orderId: row.id,
      outcome: 'accepted',
      ...unknownParts(order.document),
    });
    return { url, assessmentPackageURL: url };
  }

  // A repeat is asked for again, by the token it came with: the link is a secret, and ordering's to keep.
  private async place(
    row: IntakeRow,
    { document }: ReceivedOrder,
    { holder, deadline }: { readonly holder: TokenHolder; readonly deadline: number },
  ): Promise<string> {
    const request = {
      ...placeOrderRequest({ ...row, order_document: document }, false),
      connectionId: holder.connectionId,
    };
    const answer = await this.bus
      .ask(placeOrder, request, { timeoutMs: this.config.INLINE_TIMEOUT_MS })
      .catch((error: unknown) => this.refuse(row, error, deadline));
    const { linkToken } = answer;
    if (linkToken === undefined) throw new Error('an inline order was placed without a link');
    await this.accept(row, linkToken);
    return linkToken;
  }

  private async refuse(row: IntakeRow, error: unknown, deadline: number): Promise<never> {
    if (!(error instanceof Problem) || error.retry === 'later')
      throw new Problem('unavailable', { service: 'ordering' }, { cause: error });
    await this.database.alone(row.company_id, deadline, async (tx) => {
      // A token of an earlier connection: the same order with one of the present connection is decided anew.
      if (error.code === 'unauthenticated') await this.intake.forget(tx, row.company_id, row.id);
      else await this.intake.refuse(tx, row.company_id, row.id, error.toMessage());
    });
    throw error;
  }

  // Ordering has it: whether we manage to note that down changes nothing for the candidate.
  private async accept(row: IntakeRow, linkToken: string): Promise<void> {
    if (row.decision === 'accepted') return;
    const linkHash = createHash('sha256').update(linkToken).digest('hex');
    await this.database
      .alone(row.company_id, performance.now() + noteMs, (tx) =>
        this.intake.decide(tx, row.company_id, row.id, 'accepted', linkHash),
      )
      .catch((error: unknown) => this.logger.warn('a decision was not noted', { orderId: row.id, error }));
  }
}
