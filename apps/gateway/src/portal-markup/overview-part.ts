import { badge, button, card, emptyState, hiddenFields, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { portalPath } from './portal-path.js';
import type { PortalSection } from './portal-sections.js';
import type { PortalView } from './portal-view.js';
import { counted, time, unknownPart } from './portal-words.js';

/** How the integration stands as a whole, and what is to be done next. */
export function overviewPart(view: PortalView): Html {
  const { visit } = view;
  return html`<p>
      With this, companies that use SmartRecruiters order assessments from
      <strong>${visit.accountName}</strong>, and see the results there.
    </p>
    ${next(view)}
    <div class="cards">
      ${card('Keys', html`${keys(view)} ${more(view, 'keys', 'See the keys')}`)}
      ${card('Connections', html`${connections(view)} ${more(view, 'connections', 'See the connections')}`)}
      ${card('Packages', html`${packages(view)} ${more(view, 'packages', 'Why is a package not listed?')}`)}
      ${card('Rules', html`${rules(view)} ${more(view, 'rules', 'See the rules')}`)}
    </div>`;
}

// One thing at a time: what stands in the way of everything else comes first.
function next({ visit, place, keys: known = [], connections: all = [] }: PortalView): Html {
  const open = all.filter(({ status }) => status !== 'closed');
  const failing = open.find(({ health }) => health === 'failing');
  if (failing) {
    const said = html`<strong>${failing.companyId}:</strong> SmartRecruiters refuses our credential.
      <a href="${portalPath(place, { section: 'connections' })}">See what to do</a>`;
    return notice(said, { tone: 'bad' });
  }
  if (known.length === 0) {
    const switchOn = html`<form method="post" action="/portal/key">
      ${hiddenFields({ ...place })}
      <p>${button('Switch the integration on')}</p>
    </form>`;
    const how = html`<p>Switching it on makes an API key, with which a company is connected.</p>
      ${visit.permissions.includes('keys') ? switchOn : html`<p>Somebody who may see keys can switch it on.</p>`}`;
    return emptyState('The integration is switched off.', how);
  }
  if (open.length > 0) return html``;
  return notice(
    html`<strong>Not connected yet.</strong> Next: in SmartRecruiters, open Settings, then Apps &amp;
      Integrations, press Connect, and paste
      <a href="${portalPath(place, { section: 'keys' })}">the key</a>.`,
  );
}

function more({ place }: PortalView, section: PortalSection, text: string): Html {
  return html`<p><a href="${portalPath(place, { section })}">${text}</a></p>`;
}

function keys({ keys: known }: PortalView): Html {
  if (!known) return unknownPart;
  return html`<p>
    ${known.length === 0 ? badge('Switched off') : badge('Switched on', 'good')}
    ${counted(known.length, 'key')}
  </p>`;
}

function connections({ connections: all }: PortalView): Html {
  if (!all) return unknownPart;
  const open = all.filter(({ status }) => status !== 'closed');
  if (open.length === 0) return html`<p>${badge('None')}</p>`;
  const failing = open.filter(({ health }) => health === 'failing').length;
  const latest = open
    .flatMap(({ lastReachedAt = '' }) => lastReachedAt)
    .sort()
    .at(-1);
  return html`<p>
      ${failing > 0 ? badge(`${failing} refused`, 'bad') : badge('In order', 'good')}
      ${counted(open.length, 'company', 'companies')}
    </p>
    ${latest ? html`<p class="soft">SmartRecruiters last reached ${time(latest)}</p>` : html``}`;
}

function packages({ packages: told }: PortalView): Html {
  if (!told) return unknownPart;
  const hidden = told.items.filter(({ listed }) => !listed).length;
  const listed = told.items.length - hidden;
  return html`<p>${counted(listed, 'package')} listed${hidden > 0 ? `, ${hidden} not` : ''}</p>`;
}

function rules({ policy }: PortalView): Html {
  if (!policy) return unknownPart;
  const on = [
    policy.notes === true ? 'notes are written' : '',
    policy.people?.createAndUpdate === true ? 'candidates are created' : '',
    policy.flagsGate === true ? 'flags wait for a review' : '',
  ].filter(Boolean);
  const said = on.join(', ') || 'nothing happens by itself';
  return html`<p>${said.charAt(0).toUpperCase() + said.slice(1)}.</p>`;
}
