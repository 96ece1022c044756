import { isStorable, Problem } from '@assay/contracts';
import { disconnectCompany, type DisconnectCompanyRequest } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { noteForAudit } from '../audit/audit-notes.js';
import { idInPath } from '../edge/template-path.js';
import { bearerOf } from '../edge/bearer.js';
import { VerifyToken } from '../sr-token/verify-token.js';

const longestId = 128;
const longestSecret = 256;

@Controller('sr/integrations/companies')
export class DisconnectCompany {
  constructor(
    private readonly bus: Bus,
    private readonly verifyToken: VerifyToken,
  ) {}

  /**
   * Ends a company's connection for whoever knows the registered address or shows its token; for an unknown company as well.
   *
   * Whether SmartRecruiters sends a token is unknown (SmartRecruiters contract UNK-04); one that comes has to be right.
   */
  @Delete([':first', ':first/:second'])
  @HttpCode(204)
  async run(
    @Param() { first, second }: { first: string; second?: string },
    @Query('key') key: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const companyId = idInPath(second === undefined ? [first] : [first, second], 'companyId');
    if (!companyId || companyId.length > longestId || !isStorable(companyId)) throw new Problem('not-found');
    const connectionId = await this.connectionOf(companyId, request.headers.authorization);
    const addressSecret = secretOf(key);
    if (connectionId === undefined && addressSecret === undefined) throw new Problem('unauthenticated');
    noteForAudit(request, { companyId });
    await this.disconnect({
      companyId,
      authenticated: connectionId !== undefined,
      ...(connectionId === undefined ? {} : { connectionId }),
      ...(addressSecret === undefined ? {} : { addressSecret }),
    });
  }

  /** The connection that the token is of; consent knows whether it is the present one. */
  private async connectionOf(
    companyId: string,
    authorization: string | undefined,
  ): Promise<string | undefined> {
    if (authorization === undefined) return undefined;
    const token = bearerOf(authorization);
    if (token === undefined) throw new Problem('unauthenticated');
    const holder = await this.verifyToken.run(token);
    if (holder.companyId !== companyId) throw new Problem('company-mismatch');
    return holder.connectionId;
  }

  private async disconnect(request: DisconnectCompanyRequest): Promise<void> {
    try {
      await this.bus.ask(disconnectCompany, request);
    } catch (error) {
      // Repeatable: what is not connected is disconnected.
      if (!(error instanceof Problem) || error.code !== 'company-not-connected') throw error;
    }
  }
}

function secretOf(key: unknown): string | undefined {
  return typeof key === 'string' && key !== '' && key.length <= longestSecret && isStorable(key)
    ? key
    : undefined;
}
