import type { Erasure, ErasureCertificate, ErasureScope } from '@assay/contracts/ordering';
import { badge, notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { card, facts, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';

/** Where the page of an erasure is. */
export function erasurePath(erasureId: string): string {
  return `/console/erasures/${erasureId}`;
}

/** How far an erasure has come; once it is done, its certificate, to be printed or saved. It names nobody. */
export function erasurePage(erasure: Erasure, visit: ConsoleVisit, now: Date): ConsolePage {
  const { certificate, requestedAt, waitingFor } = erasure;
  const progress = html`${facts([
    ['State', certificate === undefined ? badge('Under way', 'busy') : badge('Done', 'good')],
    ['Asked for', when(requestedAt, now)],
    ['Waits for', waitsFor(waitingFor)],
    ['Id', html`<span class="mono">${erasure.erasureId}</span>`],
  ])}
  ${certificate === undefined ? notice('It goes on by itself; this page tells when it is done.') : certificatePart(certificate)}`;
  return {
    title: 'The erasure of a person',
    body: html`<h1>The erasure of a person</h1>
      ${card('How far it is', progress, { live: 'erasure' })}`,
    reader: visit,
    crumbs: [['Orders', '/console']],
  };
}

function waitsFor(code: string | undefined): string | undefined {
  if (code === 'orders-open') return 'orders of the person that are still open';
  return code === 'unavailable' ? 'an app that does not answer just now' : code;
}

const whom: Readonly<Record<ErasureScope, string>> = {
  candidate: 'one candidate of one company',
  address: 'whoever had one address',
  retention: 'those whose orders ended long ago',
};

function certificatePart({ facts: erased, sha256, signature }: ErasureCertificate): Html {
  const { erasureId, scope, repeats, subjectHash, requestedAt, finishedAt, cancelledOrders, places } = erased;
  const rows = places.map(({ place, count }) => [html`<span class="mono">${place}</span>`, html`${count}`]);
  return html`<h3>Certificate</h3>
    ${facts([
      ['Whom', whom[scope]],
      ['Repeats, since a backup was restored', repeats === undefined ? '' : mono(repeats)],
      ['Requested', requestedAt],
      ['Finished', finishedAt],
      ['Orders that were ended for it', String(cancelledOrders)],
      ['Hash of who it was', mono(subjectHash)],
      ['SHA-256 of the facts', mono(sha256)],
      ['Signature', mono(signature)],
    ])}
    ${table('What was erased', ['Where', 'How many'], rows, 'There was nothing of that person.')}
    <p class="screen">
      <a class="button quiet" href="${erasurePath(erasureId)}/certificate" download>Save the certificate</a>
    </p>`;
}

function mono(text: string): Html {
  return html`<span class="mono">${text}</span>`;
}
