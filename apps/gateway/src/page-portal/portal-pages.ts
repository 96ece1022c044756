import { Problem, type ProblemCode } from '@assay/contracts';
import type { PortalPermission, PortalVisit } from '@assay/contracts/consent';
import { notice, type Theme } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { statusFor } from '../answers/problem.filter.js';
import { GatewayConfig } from '../app.config.js';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { type PortalTexts, portalTextsFor } from '../portal-markup/portal-languages.js';
import { portalPath } from '../portal-markup/portal-path.js';
import { portalScript } from '../portal-markup/portal-script.js';
import { PortalVisits } from './portal-visits.js';

/** Who looks, how the page around is, and what they have to be allowed. */
export interface PortalCaller {
  readonly token: unknown;
  readonly theme: 'dark' | undefined;
  readonly permission?: PortalPermission;
}

/** What a portal page says. */
interface PortalContent {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
}

const endings: readonly ProblemCode[] = ['portal-link-expired', 'invalid-input'];

/** Sends the pages of the portal, which only the vendor's product may frame, and nobody where it is not named. */
@Injectable()
export class PortalPages {
  constructor(
    private readonly visits: PortalVisits,
    private readonly brands: BrandOf,
    private readonly config: GatewayConfig,
  ) {}

  /** Does it for whom the token lets in and sends the page that comes of it, or one that says why not; what nobody expects is thrown on. */
  async visit(
    reply: FastifyReply,
    { token, theme, permission }: PortalCaller,
    work: (visit: PortalVisit, texts: PortalTexts) => Promise<PortalContent | undefined>,
  ): Promise<void> {
    const browser = reply.request.headers['accept-language'];
    let accountId: string | undefined;
    let texts = portalTextsFor({ browser });
    const send = async (content: PortalContent): Promise<unknown> =>
      this.send(reply, { ...content, texts, theme: theme ?? 'light' }, accountId);
    try {
      const visit = await this.visits.open(token);
      ({ accountId } = visit);
      texts = portalTextsFor({ browser, account: visit.language });
      if (permission !== undefined && !visit.permissions.includes(permission))
        throw new Problem('portal-action-refused');
      const content = await work(visit, texts);
      if (content) await send(content);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await send(failure(error, portalPath({ token: String(token), theme }), texts));
    }
  }

  private async send(
    reply: FastifyReply,
    { texts, ...content }: PortalContent & { readonly theme: Theme; readonly texts: PortalTexts },
    accountId: string | undefined,
  ): Promise<void> {
    await sendPage(reply, {
      ...content,
      language: texts.language,
      direction: texts.direction,
      layout: 'site',
      framers: this.config.VENDOR_APP_ORIGINS,
      calls: true,
      script: portalScript,
      brand: await this.brands.account(accountId),
    });
  }
}

function failure(
  { code, message }: Problem,
  path: string,
  { failure: said, problems }: PortalTexts,
): PortalContent {
  const title = code === 'portal-link-expired' ? said.expired : said.failed;
  const back = endings.includes(code) ? html`` : html`<p><a href="${path}">${said.back}</a></p>`;
  const words: Readonly<Partial<Record<ProblemCode, string>>> = problems;
  const what = words[code] ?? html`<span lang="en" dir="ltr">${message}</span>`;
  return {
    title,
    status: statusFor(code, 'browser'),
    body: html`<h1>${title}</h1>
      ${notice(what, { tone: 'bad', role: 'alert' })} ${back}`,
  };
}
