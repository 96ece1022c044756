import { emptyState, table } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalView } from './portal-view.js';
import { unknownPart } from './portal-words.js';

/** What each value of the declared fields does, and which were ever sent. */
export function fieldsPart({ fields }: PortalView): Html {
  if (!fields) return unknownPart;
  if (fields.effects.length === 0)
    return emptyState(
      'No field selects anything.',
      'SmartRecruiters sent no value yet, and the product names none.',
    );
  const rows = fields.effects.map(({ fieldId, value, effect, mapped }) => [
    html`<strong>${fieldId}</strong>`,
    value,
    `${effect}${mapped ? '' : ' (not mapped)'}`,
  ]);
  return html`<p>
      A job or a company in SmartRecruiters has fields; their values choose what is offered here.
    </p>
    ${table('What each value does', ['Field', 'Value', 'What it does'], rows)}`;
}
