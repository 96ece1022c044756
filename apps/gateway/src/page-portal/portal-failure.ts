import { Problem, type ProblemCode } from '@assay/contracts';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../app.config.js';
import { statusFor } from '../answers/problem.filter.js';
import { sendPortalPage } from './portal-answer.js';
import { portalPath } from '../portal-markup/portal-path.js';

const endings: readonly ProblemCode[] = ['portal-link-expired', 'invalid-input'];

/** Does it, or sends a page that says why not and leads back; what nobody expects is thrown on. */
export async function orFailure(
  { reply, config, token }: { reply: FastifyReply; config: GatewayConfig; token: string | undefined },
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const back =
      token === undefined || endings.includes(error.code)
        ? html``
        : html`<p><a href="${portalPath(token)}">Back</a></p>`;
    const title = 'This did not work';
    const body = html`<div role="alert">
        <h1>${title}</h1>
        <p>${error.message}</p>
      </div>
      ${back}`;
    await sendPortalPage(reply, config, { title, body, status: statusFor(error.code, 'browser') });
  }
}
