import { type Html, html } from '@assay/runtime';
import { connectionsPart } from './connections-part.js';
import { keysPart } from './keys-part.js';
import type { PortalView } from './portal-view.js';
import { portalPath } from './portal-path.js';
import { fieldsPart, packagesPart, policyPart } from './rules-part.js';

/** The page on which an admin of an account sees and steers its integration with SmartRecruiters. */
export function portalPage(token: string, view: PortalView): { title: string; body: Html } {
  const { visit, said } = view;
  return {
    title: `SmartRecruiters for ${visit.accountName}`,
    body: html`<h1>SmartRecruiters for ${visit.accountName}</h1>
      <h2 id="keys">API key</h2>
      ${keysPart(token, view)}
      <h2>Connections</h2>
      <div id="connections" data-state="${portalPath(token, { part: '/state', said })}" aria-live="polite">
        ${connectionsPart(token, view)}
      </div>
      <noscript
        ><p><a href="${portalPath(token)}">Look again</a></p></noscript
      >
      <h2>What happens by itself</h2>
      ${policyPart(token, view)}
      <h2>Fields of SmartRecruiters</h2>
      ${fieldsPart(view.fields)}
      <h2>Why is a package not listed?</h2>
      ${packagesPart(token, view)}
      <p class="soft">
        This page works until ${visit.expiresAt.slice(11, 16)} UTC and shows ${visit.accountName} alone.
      </p>`,
  };
}
