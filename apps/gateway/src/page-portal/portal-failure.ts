import { Problem, type ProblemCode } from '@assay/contracts';
import { notice } from '@assay/look';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../app.config.js';
import { statusFor } from '../answers/problem.filter.js';
import { sendPortalPage } from './portal-answer.js';
import { portalPath } from '../portal-markup/portal-path.js';

/** Where a failure is said, and where it leads back to. */
interface Where {
  readonly reply: FastifyReply;
  readonly config: GatewayConfig;
  readonly token?: string;
  readonly theme: 'dark' | undefined;
}

const endings: readonly ProblemCode[] = ['portal-link-expired', 'invalid-input'];

/** Does it, or sends a page that says why not and leads back; what nobody expects is thrown on. */
export async function orFailure(
  { reply, config, token, theme }: Where,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const back =
      token === undefined || endings.includes(error.code)
        ? html``
        : html`<p><a href="${portalPath({ token, theme })}">Back</a></p>`;
    const title = error.code === 'portal-link-expired' ? 'This page has expired' : 'This did not work';
    const body = html`<h1>${title}</h1>
      ${notice(error.message, { tone: 'bad', role: 'alert' })} ${back}`;
    await sendPortalPage(reply, config, { title, body, theme, status: statusFor(error.code, 'browser') });
  }
}
