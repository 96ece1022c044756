import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { backoffSeconds, Database, dueRows, type Leased, ownFault, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { Intake, type IntakeRow } from './intake.repository.js';
import { placeOrderRequest } from './place-order-request.js';

/** The intake as a queue; a lease outlives the question to ordering several times. */
export const intakeRows = dueRows<IntakeRow>({ table: 'intake', leaseSeconds: 15, fairBy: 'company_id' });

const backoff = { base: 1, cap: 30 };
const shortestSeconds = 0.2;

@Injectable()
export class HandOverOrder {
  constructor(
    private readonly intake: Intake,
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly logger: Logger,
  ) {}

  /**
   * One due order: ordering decides about it, or it is due again later; a refusal can only be a rejected order now.
   *
   * One whose candidate was told to go on is not handed over: nobody would take it. It is there when it comes again.
   *
   * @again {backoff}; while ordering is silent, {ownFault}
   * @ends never: it was answered 202
   * @replay nothing to do
   */
  @WorksOff('hand-over-order', intakeRows, {
    concurrency: ({ INTAKE_CONCURRENCY }: GatewayConfig) => INTAKE_CONCURRENCY,
  })
  async run(row: Leased<IntakeRow>): Promise<void> {
    const { company_id: companyId, id } = row;
    if (row.kind === 'inline') return this.decide(row, 'abandoned');
    const promised = await this.database.alone((tx) => this.intake.promise(tx, companyId, id));
    if (promised.decision !== null) return this.finish(row);
    const answer = await this.ask(row);
    if (answer instanceof Problem) return this.postpone(row, answer);
    await this.decide(row, answer);
  }

  private async decide(
    row: Leased<IntakeRow>,
    outcome: 'accepted' | 'rejected' | 'abandoned',
  ): Promise<void> {
    const { company_id: companyId, id, attempt } = row;
    await this.database.transaction(async (tx) => {
      await intakeRows.finish(tx, row);
      await this.intake.decide(tx, companyId, id, outcome);
    });
    this.logger.info('hand-over-order', { companyId, orderId: id, attempt, outcome });
  }

  private async ask(row: IntakeRow): Promise<'accepted' | 'rejected' | Problem> {
    try {
      return (await this.bus.ask(placeOrder, placeOrderRequest(row, true))).outcome;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  private async finish(row: Leased<IntakeRow>): Promise<void> {
    await this.database.alone((tx) => intakeRows.finish(tx, row));
  }

  private async postpone(row: Leased<IntakeRow>, problem: Problem): Promise<void> {
    const rule = problem.code === 'unavailable' ? ownFault : backoff;
    const seconds = shortestSeconds + backoffSeconds(row.attempt, rule);
    await this.database.alone((tx) => intakeRows.postpone(tx, row, seconds));
    const facts = { companyId: row.company_id, orderId: row.id, attempt: row.attempt, code: problem.code };
    // Ordering turns a refusal of a promised order into a rejected one, so a refusal here is a fault of ours.
    if (problem.retry === 'never') this.logger.error('hand-over-order', { ...facts, error: problem });
    else this.logger.warn('hand-over-order', facts);
  }
}
