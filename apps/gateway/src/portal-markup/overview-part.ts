import { neutralBrand } from '@assay/brand';
import { badge, card, emptyState, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import { ownWords } from '../page-languages/own-words.js';
import type { PortalSection } from '../portal-texts/portal-sections.js';
import { switchOn } from './keys-part.js';
import { portalPath } from './portal-path.js';
import type { PortalView } from './portal-view.js';
import { counted, timed, toTheKey, unknownPart } from './portal-words.js';

/** How the integration stands as a whole, and what is to be done next. */
export function overviewPart(view: PortalView): Html {
  const { overview, sections, titles } = view.texts;
  return html`<p>${introduction(view)}</p>
    ${next(view)}
    <div class="cards">
      ${card(sections.keys, html`${keys(view)} ${more(view, 'keys', overview.seeKeys)}`)}
      ${card(sections.connections, html`${connections(view)} ${more(view, 'connections', overview.seeConnections)}`)}
      ${card(sections.packages, html`${packages(view)} ${more(view, 'packages', titles.packages)}`)}
      ${card(sections.rules, html`${rules(view)} ${more(view, 'rules', overview.seeRules)}`)}
    </div>`;
}

function introduction({ visit: { accountName }, texts, brand = neutralBrand }: PortalView): Html {
  const own = ownWords(brand, texts.language, 'portal').get('portal.introduction');
  if (own !== undefined) return fill(own, { accountName, productName: brand.productName || accountName });
  return fill(texts.overview.intro, { accountName: html`<strong>${accountName}</strong>` });
}

// One thing at a time: what stands in the way of everything else comes first.
function next({ visit, place, keys: known = [], connections: all = [], texts }: PortalView): Html {
  const { overview } = texts;
  const open = all.filter(({ status }) => status !== 'closed');
  const failing = open.find(({ health }) => health === 'failing');
  if (failing) {
    const companyId = html`<strong>${failing.companyId}</strong>`;
    const said = html`${fill(overview.failing, { companyId })}
      <a href="${portalPath(place, { section: 'connections' })}">${overview.whatToDo}</a>`;
    return notice(said, { tone: 'bad' });
  }
  if (known.length === 0) {
    const may = visit.permissions.includes('keys');
    const how = html`<p>${overview.makesKey}</p>
      ${may ? switchOn(place, texts) : html`<p>${overview.somebodyElse}</p>`}`;
    return emptyState(overview.switchedOff, how);
  }
  if (open.length > 0) return html``;
  return notice(
    html`<strong>${overview.notConnected}</strong> ${toTheKey(overview.next, overview.theKey, place)}`,
  );
}

function more({ place }: PortalView, section: PortalSection, text: string): Html {
  return html`<p><a href="${portalPath(place, { section })}">${text}</a></p>`;
}

function keys({ keys: known, texts }: PortalView): Html {
  const { on, off, keyCount } = texts.overview;
  if (!known) return unknownPart(texts);
  return html`<p>
    ${known.length === 0 ? badge(off) : badge(on, 'good')} ${counted(keyCount, known.length, texts)}
  </p>`;
}

function connections({ connections: all, texts }: PortalView): Html {
  const { none, refused, inOrder, companyCount, reached } = texts.overview;
  if (!all) return unknownPart(texts);
  const open = all.filter(({ status }) => status !== 'closed');
  if (open.length === 0) return html`<p>${badge(none)}</p>`;
  const failing = open.filter(({ health }) => health === 'failing').length;
  const latest = open
    .flatMap(({ lastReachedAt = '' }) => lastReachedAt)
    .sort()
    .at(-1);
  return html`<p>
      ${failing > 0 ? badge(counted(refused, failing, texts), 'bad') : badge(inOrder, 'good')}
      ${counted(companyCount, open.length, texts)}
    </p>
    ${latest ? html`<p class="soft">${timed(reached, latest, texts)}</p>` : html``}`;
}

function packages({ packages: told, texts }: PortalView): Html {
  const { listed, hidden } = texts.overview;
  if (!told) return unknownPart(texts);
  const left = told.items.filter((one) => !one.listed).length;
  const not = left > 0 ? html`<br />${counted(hidden, left, texts)}` : html``;
  return html`<p>${counted(listed, told.items.length - left, texts)}${not}</p>`;
}

function rules({ policy, texts }: PortalView): Html {
  const { notes, people, flags, nothing } = texts.overview;
  if (!policy) return unknownPart(texts);
  const on = [
    policy.notes === true ? notes : '',
    policy.people?.createAndUpdate === true ? people : '',
    policy.flagsGate === true ? flags : '',
  ].filter(Boolean);
  return html`<p>${on.join(' ') || nothing}</p>`;
}
