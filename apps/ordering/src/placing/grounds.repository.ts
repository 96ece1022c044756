import type { FieldMapping, PlaceOrderRequest, PolicyBody } from '@assay/contracts/ordering';
import { entityOf, type JsonRow, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Connection } from '../connections/connection.entity.js';
import { Order } from '../orders/order.entity.js';
import { Package } from '../packages/package.entity.js';
import type { Rules } from '../terms/decide-terms.js';

/** What is known when an order is to be placed. */
export interface OrderGrounds extends Rules {
  readonly connection: Connection | null;
  /** The order itself, where it was placed before. */
  readonly placed: Order | null;
}

/** On what grounds orders are placed. */
@Injectable()
export class Grounds {
  /** All that decides about an order, in one statement. */
  async find(tx: Tx, request: PlaceOrderRequest): Promise<OrderGrounds> {
    const { companyId, smartrecruitersOrderId, orderId, accountId, packageId } = request;
    const parameters = [companyId, smartrecruitersOrderId, orderId, accountId, packageId];
    const [found] = await tx.query<Found>(statement, parameters);
    return {
      connection: found?.connection ? entityOf(Connection, found.connection) : null,
      placed: found?.placed ? entityOf(Order, found.placed) : null,
      offered: found?.offered ? entityOf(Package, found.offered) : null,
      policy: { ...found?.policy, accountId },
      mappings: found?.mappings ?? [],
    };
  }
}

interface Found {
  readonly connection: JsonRow | null;
  readonly placed: JsonRow | null;
  readonly offered: JsonRow | null;
  readonly policy: PolicyBody | null;
  readonly mappings: FieldMapping[] | null;
}

const statement = `SELECT
  (SELECT to_jsonb(c) FROM connections c WHERE c.company_id = $1) AS connection,
  (SELECT to_jsonb(o) FROM orders o
    WHERE (o.company_id = $1 AND o.smartrecruiters_order_id = $2) OR o.id = $3 LIMIT 1) AS placed,
  (SELECT to_jsonb(p) FROM packages p WHERE p.account_id = $4 AND p.id = $5) AS offered,
  (SELECT policy_document FROM account_policies WHERE account_id = $4) AS policy,
  (SELECT mappings_document FROM field_mappings WHERE account_id = $4) AS mappings`;
