import type { PortalPermission, PortalVisit } from '@assay/contracts/consent';
import type { Html } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { noteForAudit } from '../audit/audit-notes.js';
import { GatewayConfig } from '../app.config.js';
import { sendPortalPage } from './portal-answer.js';
import { orFailure } from './portal-failure.js';
import type { PortalForm } from './portal-form.js';
import { portalDeeds, type Said } from '../portal-markup/portal-said.js';
import { type PortalPlace, portalPath, readTheme } from '../portal-markup/portal-path.js';
import { PortalVisits } from './portal-visits.js';

/** Who asks for what. */
export interface PortalRequest {
  readonly form: PortalForm;
  readonly permission: PortalPermission;
}

/** Does what the forms of the portal ask for. */
@Injectable()
export class PortalActions {
  constructor(
    private readonly visits: PortalVisits,
    private readonly config: GatewayConfig,
  ) {}

  /** Acts for the account of a token that allows it and shows where it was done that it was; or says why not and leads back. */
  async run(
    reply: FastifyReply,
    { form, permission, ...said }: PortalRequest & Said,
    act: (accountId: string) => Promise<unknown>,
  ): Promise<void> {
    const place = placeOf(form);
    await orFailure({ reply, config: this.config, ...place }, async () => {
      const { accountId } = await this.visits.openFor(place.token, permission);
      noteForAudit(reply.request, { accountId });
      await act(accountId);
      const section = portalDeeds[said.done];
      await reply.redirect(`${portalPath(place, { section, said })}#said`, 303);
    });
  }

  /** Shows a question about such an act, which changes nothing; or says why it cannot be asked for. */
  async ask(
    reply: FastifyReply,
    { form, permission }: PortalRequest,
    question: (visit: PortalVisit, place: PortalPlace) => Promise<{ title: string; body: Html }>,
  ): Promise<void> {
    const place = placeOf(form);
    await orFailure({ reply, config: this.config, ...place }, async () => {
      const visit = await this.visits.openFor(place.token, permission);
      await sendPortalPage(reply, this.config, { ...(await question(visit, place)), theme: place.theme });
    });
  }
}

function placeOf({ token, theme }: PortalForm): PortalPlace & { theme: 'dark' | undefined } {
  return { token, theme: readTheme(theme) };
}
