import type { PortalPermission } from '@assay/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { orFailure } from './portal-failure.js';
import { portalPath, PortalVisits } from './portal-visits.js';

/** Does what the forms of the portal page ask for. */
@Injectable()
export class PortalActions {
  constructor(
    private readonly visits: PortalVisits,
    private readonly config: GatewayConfig,
  ) {}

  /** Acts for the account of a token that allows it and shows the page again, or says why not and leads back. */
  async run(
    reply: FastifyReply,
    { token, permission }: { readonly token: string; readonly permission: PortalPermission },
    act: (accountId: string) => Promise<unknown>,
  ): Promise<void> {
    await orFailure({ reply, config: this.config, token }, async () => {
      const { accountId } = await this.visits.openFor(token, permission);
      await act(accountId);
      await reply.redirect(portalPath(token), 303);
    });
  }
}
