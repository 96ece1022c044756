import { sectionLinks } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { activityPart } from './activity-part.js';
import { connectionsPart } from './connections-part.js';
import { fieldsPart } from './fields-part.js';
import { keysPart } from './keys-part.js';
import { overviewPart } from './overview-part.js';
import { packagesPart } from './packages-part.js';
import { portalPath } from './portal-path.js';
import { type PortalSection, portalSections } from './portal-sections.js';
import type { PortalView } from './portal-view.js';
import { time } from './portal-words.js';
import { policyPart } from './rules-part.js';

const sections: Readonly<
  Record<
    PortalSection,
    { readonly text: string; readonly title: string; readonly part: (view: PortalView) => Html }
  >
> = {
  overview: { text: 'Overview', title: 'Overview', part: overviewPart },
  keys: { text: 'Keys', title: 'API keys', part: keysPart },
  connections: { text: 'Connections', title: 'Connections', part: liveConnections },
  packages: { text: 'Packages', title: 'Why is a package not listed?', part: packagesPart },
  fields: { text: 'Fields', title: 'Fields of SmartRecruiters', part: fieldsPart },
  rules: { text: 'Rules', title: 'What happens by itself', part: policyPart },
  activity: { text: 'Activity', title: 'Activity', part: activityPart },
};

/** One section of the site on which an admin of an account sees and steers its integration with SmartRecruiters. */
export function portalPage(view: PortalView): { title: string; body: Html } {
  const { visit, place, section } = view;
  const { title, part } = sections[section];
  const links = portalSections.map((one) => ({
    href: portalPath(place, { section: one }),
    text: sections[one].text,
    isHere: one === section,
  }));
  return {
    title: `${title}: SmartRecruiters for ${visit.accountName}`,
    body: html`${sectionLinks('Parts of the integration', links)}
      <h1>${title}</h1>
      ${part(view)}
      <p class="soft small">
        This page works until ${time(visit.expiresAt)} and shows
        <bdi>${visit.accountName}</bdi> alone. After that, open it again from the product.
      </p>`,
  };
}

function liveConnections(view: PortalView): Html {
  const { place, said } = view;
  const section = 'connections';
  return html`<div
      id="connections"
      data-state="${portalPath(place, { part: '/state', said })}"
      aria-live="polite"
    >
      ${connectionsPart(view)}
    </div>
    <noscript
      ><p><a href="${portalPath(place, { section })}">Look again</a></p></noscript
    >`;
}
