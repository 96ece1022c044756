import {
  type Retention,
  retentionDays,
  type WantedRetention,
  showRetention,
} from '@assay/contracts/ordering';
import { countUntouchedPeople } from '@assay/contracts/results';
import { Answers, Bus } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { endedBefore } from '../erasures/person-orders.repository.js';

const countSql = `
  SELECT coalesce(sum(ended), 0)::int AS orders, (count(*) FILTER (WHERE ended = whole))::int AS people FROM (
    SELECT count(*) AS whole, count(*) FILTER (WHERE ${endedBefore('now() - make_interval(days => $1)')}) AS ended
      FROM orders WHERE erased_at IS NULL GROUP BY company_id, coalesce(candidate_id, lower(email))) person`;

@Controller()
export class ShowRetention {
  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly config: OrderingConfig,
  ) {}

  /** What is set, and what would go at once for so many days: to be looked at before it is set. */
  @Answers(showRetention)
  async run(query: WantedRetention): Promise<Retention> {
    const setDays = this.config.CANDIDATE_RETENTION_DAYS || undefined;
    const days = query.days ?? setDays ?? retentionDays.usual;
    const [counted] = await this.database.read((tx) =>
      tx.query<{ orders: number; people: number }>(countSql, [days]),
    );
    const { orders = 0, people = 0 } = counted ?? {};
    const { people: registered } = await this.bus.ask(countUntouchedPeople, { days });
    return { ...(setDays === undefined ? {} : { setDays }), days, orders, people, registered };
  }
}
