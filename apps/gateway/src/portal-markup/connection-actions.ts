import type { ConnectionReply } from '@assay/contracts/consent';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fillPlain } from '../page-languages/fill.js';
import type { PortalTexts } from './portal-languages.js';
import type { PortalPlace } from './portal-path.js';

/** What can be done about a connection. */
export function connectionActions(
  place: PortalPlace,
  { companyId, status }: ConnectionReply,
  { connections: texts }: PortalTexts,
): Html {
  const own = hiddenFields({ ...place, companyId });
  const anchor = encodeURIComponent(companyId);
  const disable = html`<form method="get" action="/portal/connection-end">
    ${own} ${button(fillPlain(texts.disable, { companyId }), 'danger', `end-${anchor}`)}
  </form>`;
  return html`<div class="actions">
    <form method="post" action="/portal/connection-check">
      ${own} ${button(fillPlain(texts.check, { companyId }), 'quiet', `check-${anchor}`)}
    </form>
    ${status === 'active' ? disable : html``}
  </div>`;
}
