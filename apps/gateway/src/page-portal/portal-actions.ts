import type { PortalPermission, PortalVisit } from '@assay/contracts/consent';
import type { Html } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { sendPortalPage } from './portal-answer.js';
import { orFailure } from './portal-failure.js';
import type { Said } from '../portal-markup/portal-said.js';
import { portalPath } from '../portal-markup/portal-path.js';
import { PortalVisits } from './portal-visits.js';

/** Who asks for what. */
export interface PortalRequest {
  readonly token: string;
  readonly permission: PortalPermission;
}

/** Does what the forms of the portal page ask for. */
@Injectable()
export class PortalActions {
  constructor(
    private readonly visits: PortalVisits,
    private readonly config: GatewayConfig,
  ) {}

  /** Acts for the account of a token that allows it and shows where it was done that it was; or says why not and leads back. */
  async run(
    reply: FastifyReply,
    { token, permission, ...said }: PortalRequest & Said,
    act: (accountId: string) => Promise<unknown>,
  ): Promise<void> {
    await orFailure({ reply, config: this.config, token }, async () => {
      const { accountId } = await this.visits.openFor(token, permission);
      await act(accountId);
      await reply.redirect(`${portalPath(token, { said })}#said`, 303);
    });
  }

  /** Shows a question about such an act, which changes nothing; or says why it cannot be asked for. */
  async ask(
    reply: FastifyReply,
    { token, permission }: PortalRequest,
    question: (visit: PortalVisit) => Promise<{ title: string; body: Html }>,
  ): Promise<void> {
    await orFailure({ reply, config: this.config, token }, async () => {
      const visit = await this.visits.openFor(token, permission);
      await sendPortalPage(reply, this.config, await question(visit));
    });
  }
}
