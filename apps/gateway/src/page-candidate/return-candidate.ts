import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { isAppAddress } from '@assay/smartrecruiters';
import { Controller, Get, HttpCode, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { Intake } from '../sr-orders/intake.repository.js';
import { returnOrigins } from '../sr-orders/return-origins.js';
import { linkTokenPipe } from './link-token.pipe.js';

@Controller(['c', 'i'])
export class ReturnCandidate {
  constructor(
    private readonly bus: Bus,
    private readonly database: Database,
    private readonly intake: Intake,
    private readonly config: GatewayConfig,
  ) {}

  /** Sends the candidate back to the application, done or not; it changes nothing, and works while ordering is away. */
  @Get(':linkToken/done')
  @HttpCode(303)
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const url = (await this.ownCopy(linkToken)) ?? (await this.asked(linkToken));
    if (!isAppAddress(url, returnOrigins(this.config))) throw new Problem('redirect-refused');
    reply.header('location', new URL(url).href);
  }

  private ownCopy(linkToken: string): Promise<string | undefined> {
    const linkHash = createHash('sha256').update(linkToken).digest('hex');
    return this.database.read((tx) => this.intake.returnUrl(tx, linkHash));
  }

  // The copy is emptied before the link ends to be of use: somebody may come back days later.
  private async asked(linkToken: string): Promise<string> {
    const { returnUrl } = await this.bus.ask(showLanding, { linkToken });
    if (returnUrl === undefined) throw new Problem('link-not-found');
    return returnUrl;
  }
}
