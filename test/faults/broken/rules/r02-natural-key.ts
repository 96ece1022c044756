import type { BrokenRule } from '../broken-rule.js';
import { atOnce } from '../scenes/intake.js';

export const rule: BrokenRule = {
  rule: 'R2',
  demands: 'One row for each order',
  breaks:
    'The gateway looks whether an order is there and then inserts it, and no unique key stands behind that.',
  apps: ['gateway'],
  edits: [
    {
      file: 'apps/gateway/src/sr-orders/intake.repository.ts',
      from: `    const [row] = await tx.query<IntakeRow>(
      \`INSERT INTO intake (id,`,
      to: `    const there = await this.find(tx, order.companyId, order.smartrecruitersOrderId);
    if (there) return there;
    // As long as a busy database takes.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [row] = await tx.query<IntakeRow>(
      \`INSERT INTO intake (id,`,
    },
    {
      file: 'apps/gateway/src/sr-orders/intake.repository.ts',
      from: `       ON CONFLICT (company_id, smartrecruiters_order_id) DO NOTHING RETURNING *\`,`,
      to: `       RETURNING *\`,`,
    },
  ],
  database: [`ALTER TABLE gateway.intake DROP CONSTRAINT intake_once`],
  scene: atOnce,
};
