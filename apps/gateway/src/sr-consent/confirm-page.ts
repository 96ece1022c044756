import type { ConsentPreview } from '@assay/contracts/consent';
import { button, hiddenFields, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { ConsentAnswer } from './consent-answer.js';

/**
 * The page that names both parties and what is shared between them, and asks for consent.
 *
 * Its button is not focused: the Enter that sent the key must not be able to give consent.
 */
export function confirmPage(preview: ConsentPreview): ConsentAnswer {
  const { redirect, flow } = preview;
  return {
    status: 200,
    title: 'Confirm the connection to SmartRecruiters',
    ...(redirect === undefined ? {} : { formTarget: redirect }),
    body: html`<h1>Connect these two?</h1>
      ${parties(preview)}
      <p>SmartRecruiters will place orders for candidates, and may read here:</p>
      <ul>
        <li>names and descriptions of your packages and their assessments</li>
        <li>the status of each order it placed</li>
        <li>scores, labels, summaries and links of its results</li>
      </ul>
      <form method="post" action="/sr/integration">
        ${hiddenFields({ flow, redirect })} ${button('Authorize')}
        ${
          redirect === undefined
            ? html`<span class="soft">Or close this window.</span>`
            : html`<a href="${redirect}">Do not connect</a>`
        }
      </form>`,
  };
}

function parties({ companyId, accountName, accountId, moved }: ConsentPreview): Html {
  const moving = html`Until now this company was connected to <strong>another account</strong>.`;
  return html`<dl class="pair">
      <div>
        <dt>SmartRecruiters company</dt>
        <dd><strong>${companyId}</strong></dd>
      </div>
      <div>
        <dt>Account</dt>
        <dd><strong>${accountName}</strong> (${accountId})</dd>
      </div>
    </dl>
    ${moved === true ? notice(moving, { tone: 'bad', role: 'alert' }) : html``}`;
}
