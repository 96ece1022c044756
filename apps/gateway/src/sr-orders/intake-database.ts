import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { Database, isPassingFailure, type Tx } from '@assay/persistence';
import { Logger, Turns, whose } from '@assay/runtime';
import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

const againMs = 100;

/** The way of orders into the database: connections that nothing else uses, and as much patience as SmartRecruiters has. */
export class IntakeDatabase implements OnApplicationShutdown {
  private readonly turns: Turns;

  constructor(
    private readonly database: Pick<Database, 'alone' | 'close'>,
    private readonly config: Pick<GatewayConfig, 'INTAKE_DEADLINE_MS' | 'INTAKE_POOL_MAX'>,
    private readonly logger: Logger,
    private readonly main: Pick<Database, 'wake'>,
  ) {
    this.turns = new Turns(config.INTAKE_POOL_MAX);
  }

  /** Until when whoever sends an order now is answered, in monotonic time (`performance.now()`). */
  deadline(): number {
    return performance.now() + this.config.INTAKE_DEADLINE_MS;
  }

  /**
   * Runs the one statement of the work, or throws the problem `unavailable` after the deadline: never a doubt.
   *
   * The work has to be repeatable: it waits for its turn, company by company, rather than fail, and it begins again on another connection
   * where it failed for now, or where nobody answered whether it was committed.
   */
  async alone<T>(companyId: string, deadline: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!(await this.turns.begin(companyId, deadline)))
      throw new Problem('unavailable', { service: 'database' });
    try {
      return await whose.company(companyId, () => this.insist(deadline, work));
    } finally {
      this.turns.end();
    }
  }

  /** What was written is worked off by those who use the app's other connections. */
  wake(table: string): void {
    this.main.wake(table);
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }

  private async insist<T>(deadline: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.database.alone(work);
      } catch (error) {
        const again = isPassingFailure(error) && performance.now() + againMs < deadline;
        this.logger[again ? 'warn' : 'error']('an order could not be written', { error, again });
        if (!again) throw new Problem('unavailable', { service: 'database' }, { cause: error });
      }
      await sleep(againMs);
    }
  }
}

export const intakeDatabase: Provider = {
  provide: IntakeDatabase,
  inject: [GatewayConfig, Logger, Database],
  useFactory: async (config: GatewayConfig, logger: Logger, main: Database) => {
    const { DATABASE_URL: databaseUrl, INTAKE_POOL_MAX: poolMax } = config;
    const database = await Database.connect({ databaseUrl, app: 'gateway', poolMax }, logger);
    return new IntakeDatabase(database, config, logger, main);
  },
};
