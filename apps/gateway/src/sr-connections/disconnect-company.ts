import { isStorable, Problem } from '@assay/contracts';
import {
  checkDisconnectSecret,
  disconnectCompany,
  type DisconnectCompanyRequest,
} from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller, Delete, HttpCode, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { writeOnTrail } from '../audit/audit-notes.js';
import { idInPath } from '../edge/template-path.js';
import { bearerOf } from '../edge/bearer.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';
import { VerifyToken } from '../sr-token/verify-token.js';

const longestId = 128;
const longestSecret = 256;

type Proof = Omit<DisconnectCompanyRequest, 'companyId'>;

@Controller('sr/integrations/companies')
export class DisconnectCompany {
  private readonly guesses: Throttle;

  constructor(
    private readonly bus: Bus,
    private readonly verifyToken: VerifyToken,
    { WRONG_TOKENS_MAX }: GatewayConfig,
    clock: Clock,
  ) {
    this.guesses = new Throttle(clock, WRONG_TOKENS_MAX);
  }

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
    const proof = await this.proofIn(request, companyId, secretOf(key));
    await writeOnTrail(request, { companyId });
    await this.disconnect({ companyId, ...proof });
  }

  // Who shows nothing leaves no trace that stays, and has to wait after some tries; whoever shows the right thing never has.
  private async proofIn(request: FastifyRequest, companyId: string, secret?: string): Promise<Proof> {
    try {
      return await this.proved(companyId, request.headers.authorization, secret);
    } catch (error) {
      if (error instanceof Problem && error.code === 'unauthenticated')
        this.guesses.take(networkOf(request.ip));
      throw error;
    }
  }

  private async proved(companyId: string, authorization?: string, addressSecret?: string): Promise<Proof> {
    const connectionId = await this.connectionOf(companyId, authorization);
    const shown = addressSecret === undefined ? {} : { addressSecret };
    if (connectionId !== undefined) return { authenticated: true, connectionId, ...shown };
    if (addressSecret === undefined) throw new Problem('unauthenticated');
    await this.bus.ask(checkDisconnectSecret, { addressSecret });
    return { authenticated: false, addressSecret };
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
