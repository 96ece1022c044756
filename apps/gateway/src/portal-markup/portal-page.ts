import { sectionLinks } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { fill, fillPlain } from '../page-languages/fill.js';
import { type PortalSection, portalSections } from '../portal-texts/portal-sections.js';
import { activityPart } from './activity-part.js';
import { connectionsPart } from './connections-part.js';
import { fieldsPart } from './fields-part.js';
import { keysPart } from './keys-part.js';
import { overviewPart } from './overview-part.js';
import { packagesPart } from './packages-part.js';
import { portalPath } from './portal-path.js';
import type { PortalView } from './portal-view.js';
import { time } from './portal-words.js';
import { policyPart } from './rules-part.js';

const parts: Readonly<Record<PortalSection, (view: PortalView) => Html>> = {
  overview: overviewPart,
  keys: keysPart,
  connections: liveConnections,
  packages: packagesPart,
  fields: fieldsPart,
  rules: policyPart,
  activity: activityPart,
};

/** One section of the site on which an admin of an account sees and steers its integration with SmartRecruiters. */
export function portalPage(view: PortalView): { title: string; body: Html } {
  const { visit, place, section, texts } = view;
  const { accountName } = visit;
  const title = texts.titles[section];
  const links = portalSections.map((one) => ({
    href: portalPath(place, { section: one }),
    text: texts.sections[one],
    isHere: one === section,
  }));
  return {
    title: fillPlain(texts.title, { section: title, accountName }),
    body: html`${sectionLinks(texts.parts, links)}
      <h1>${title}</h1>
      ${parts[section](view)}
      <p class="soft small">${fill(texts.valid, { moment: time(visit.expiresAt, texts), accountName })}</p>`,
  };
}

function liveConnections(view: PortalView): Html {
  const { place, said, texts } = view;
  const section = 'connections';
  return html`<div
      id="connections"
      data-state="${portalPath(place, { part: '/state', said })}"
      aria-live="polite"
    >
      ${connectionsPart(view)}
    </div>
    <noscript
      ><p><a href="${portalPath(place, { section })}">${texts.lookAgain}</a></p></noscript
    >`;
}
