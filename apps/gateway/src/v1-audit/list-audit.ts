import { AuditPage, ListAuditRequest } from '@assay/contracts/gateway';
import { Database } from '@assay/persistence';
import { Controller, Get, Headers, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditEntries, usualLimit } from '../audit/audit-entries.repository.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

const jsonLines = 'application/x-ndjson';

@Controller('v1/audit')
@UseGuards(VendorGuard)
export class ListAudit {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditEntries,
  ) {}

  /** The audit trail, oldest first, page by page; of one company all that concerned it; as JSON Lines where these are accepted. */
  @Get()
  @Needs('admin', { accounts: 'all' })
  @Documented({
    id: 'listAudit',
    summary: 'List the audit trail',
    answer: AuditPage,
    tag: 'Privacy',
    query: ListAuditRequest,
    problems: ['invalid-input'],
  })
  async run(
    @Query(new InputPipe(ListAuditRequest, { fromText: true })) query: ListAuditRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage | string> {
    const { limit = usualLimit } = query;
    const items = await this.database.read((tx) => this.entries.list(tx, { ...query, limit }));
    const last = items.length === limit ? items.at(-1) : undefined;
    if (accept?.includes(jsonLines) === true) {
      void reply.type(jsonLines);
      return items.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    }
    return { items, ...(last ? { nextAfter: last.position } : {}) };
  }
}
