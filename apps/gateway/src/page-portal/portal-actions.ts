import type { PortalPermission, PortalVisit } from '@assay/contracts/consent';
import type { Html } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { writeOnTrail } from '../audit/audit-notes.js';
import type { PortalForm } from './portal-form.js';
import type { PortalTexts } from '../portal-markup/portal-languages.js';
import { PortalPages } from './portal-pages.js';
import { portalDeeds, type Said } from '../portal-markup/portal-said.js';
import { type PortalPlace, portalPath, readTheme } from '../portal-markup/portal-path.js';

/** Who asks for what. */
export interface PortalRequest {
  readonly form: PortalForm;
  readonly permission: PortalPermission;
}

/** Does what the forms of the portal ask for. */
@Injectable()
export class PortalActions {
  constructor(private readonly pages: PortalPages) {}

  /** Acts for the account of a token that allows it and shows where it was done that it was; or says why not and leads back. */
  async run(
    reply: FastifyReply,
    { form, permission, ...said }: PortalRequest & Said,
    act: (accountId: string) => Promise<unknown>,
  ): Promise<void> {
    const place = placeOf(form);
    await this.pages.visit(reply, { ...place, permission }, async ({ accountId }) => {
      await writeOnTrail(reply.request, { accountId });
      await act(accountId);
      const section = portalDeeds[said.done];
      await reply.redirect(`${portalPath(place, { section, said })}#said`, 303);
      return undefined;
    });
  }

  /** Shows a question about such an act, which changes nothing; or says why it cannot be asked for. */
  async ask(
    reply: FastifyReply,
    { form, permission }: PortalRequest,
    question: (
      visit: PortalVisit,
      place: PortalPlace,
      texts: PortalTexts,
    ) => Promise<{ title: string; body: Html }>,
  ): Promise<void> {
    const place = placeOf(form);
    await this.pages.visit(reply, { ...place, permission }, (visit, texts) => question(visit, place, texts));
  }
}

function placeOf({ token, theme }: PortalForm): PortalPlace & { theme: 'dark' | undefined } {
  return { token, theme: readTheme(theme) };
}
