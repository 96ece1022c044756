import type { BrokenRule } from '../broken-rule.js';
import { databaseDies } from '../scenes/intake.js';

export const rule: BrokenRule = {
  rule: 'R1',
  demands: 'Commit before 2xx',
  breaks: 'The gateway answers 202 before the order is committed.',
  apps: ['gateway'],
  edits: [
    {
      file: 'apps/gateway/src/sr-orders/receive-order.ts',
      from: `    const row = await this.database.alone(order.companyId, deadline, (tx) => this.intake.claim(tx, order));`,
      to: `    void this.database
      .alone(order.companyId, deadline, (tx) => this.intake.claim(tx, order))
      .then((kept) => this.decide(kept, holder, deadline))
      .catch(() => undefined);
    if (deadline > 0) return {};
    const row = await this.database.alone(order.companyId, deadline, (tx) => this.intake.claim(tx, order));`,
    },
  ],
  scene: databaseDies,
};
