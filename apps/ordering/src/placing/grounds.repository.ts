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
  /** What the job is called, where that was read for an earlier order. */
  readonly jobTitle: string | null;
}

/** On what grounds orders are placed. */
@Injectable()
export class Grounds {
  /** All that decides about an order, in one statement. */
  async find(tx: Tx, request: PlaceOrderRequest): Promise<OrderGrounds> {
    const { companyId, smartrecruitersOrderId, orderId, accountId, packageId, jobId } = request;
    const parameters = [companyId, smartrecruitersOrderId, orderId, accountId, packageId, jobId];
    const [found = nothing] = await tx.query<Found>(statement, parameters);
    const { connection, placed, offered, policy, mappings, job_title: jobTitle } = found;
    return {
      connection: connection && entityOf(Connection, connection),
      placed: placed && entityOf(Order, placed),
      offered: offered && entityOf(Package, offered),
      policy: { ...policy, accountId },
      mappings: mappings ?? [],
      jobTitle,
    };
  }
}

interface Found {
  readonly connection: JsonRow | null;
  readonly placed: JsonRow | null;
  readonly offered: JsonRow | null;
  readonly policy: PolicyBody | null;
  readonly mappings: FieldMapping[] | null;
  readonly job_title: string | null;
}

const nothing: Found = {
  connection: null,
  placed: null,
  offered: null,
  policy: null,
  mappings: null,
  job_title: null,
};

const statement = `SELECT
  (SELECT to_jsonb(c) FROM connections c WHERE c.company_id = $1) AS connection,
  (SELECT to_jsonb(o) FROM orders o
    WHERE (o.company_id = $1 AND o.smartrecruiters_order_id = $2) OR o.id = $3 LIMIT 1) AS placed,
  (SELECT to_jsonb(p) FROM packages p WHERE p.account_id = $4 AND p.id = $5) AS offered,
  (SELECT policy_document FROM account_policies WHERE account_id = $4) AS policy,
  (SELECT mappings_document FROM field_mappings WHERE account_id = $4) AS mappings,
  (SELECT title FROM job_titles WHERE company_id = $1 AND job_id = $6) AS job_title`;
