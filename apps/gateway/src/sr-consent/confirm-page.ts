import type { ConsentPreview } from '@assay/contracts/consent';
import { button, hiddenFields, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { ConsentTexts } from '../consent-texts/consent-texts.js';
import type { ConsentAnswer } from './consent-answer.js';
import type { ConsentVisit } from './consent-pages.js';

/**
 * The page that names both parties and what is shared between them, and asks for consent.
 *
 * Its button is not focused: the Enter that sent the key must not be able to give consent.
 */
export function confirmPage(preview: ConsentPreview, { texts: { confirm } }: ConsentVisit): ConsentAnswer {
  const { redirect, flow } = preview;
  return {
    status: 200,
    title: confirm.title,
    ...(redirect === undefined ? {} : { formTarget: redirect }),
    body: html`<h1>${confirm.heading}</h1>
      ${parties(preview, confirm)}
      <p>${confirm.reads}</p>
      <ul>
        <li>${confirm.packages}</li>
        <li>${confirm.status}</li>
        <li>${confirm.scores}</li>
      </ul>
      <form method="post" action="/sr/integration">
        ${hiddenFields({ flow, redirect })} ${button(confirm.authorize)}
        ${
          redirect === undefined
            ? html`<span class="soft">${confirm.close}</span>`
            : html`<a href="${redirect}">${confirm.refuse}</a>`
        }
      </form>`,
  };
}

function parties(
  { companyId, accountName, accountId, moved }: ConsentPreview,
  confirm: ConsentTexts['confirm'],
): Html {
  return html`<dl class="pair">
      <div>
        <dt>${confirm.company}</dt>
        <dd>
          <strong><bdi>${companyId}</bdi></strong>
        </dd>
      </div>
      <div>
        <dt>${confirm.account}</dt>
        <dd>
          <strong><bdi>${accountName}</bdi></strong> (<bdi>${accountId}</bdi>)
        </dd>
      </div>
    </dl>
    ${moved === true ? notice(confirm.moved, { tone: 'bad', role: 'alert' }) : html``}`;
}
