import { badge } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { accountPath } from '../console-markup/account-path.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { card, facts, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { withoutAddresses } from '../console-markup/redaction.js';
import { brandParts } from '../console-brands/brand-parts.js';
import { placeOf } from '../console-brands/brand-place.js';
import { templatesPart } from './account-look-parts.js';
import { accountWebhooksPart, webhookActs } from './account-webhooks-part.js';
import type { AccountView } from './account-views.js';

const unknown = html`<p class="soft">This cannot be asked at the moment. Please look again later.</p>`;

/** The page of one account: its keys without their values, its connections, packages, fields, rules and webhooks. */
export function accountPage(view: AccountView, visit: ConsoleVisit): ConsolePage {
  const { accountId, name } = view.account;
  const path = accountPath(accountId);
  const { webhooks, filter, now } = view;
  const body = html`<h1><bdi>${name}</bdi></h1>
    <div class="columns">
      <div>
        ${card('Connections', connectionsPart(view))} ${card('Packages', packagesPart(view))}
        ${card('Fields of SmartRecruiters', fieldsPart(view))}
        ${card('Webhooks, the newest first', accountWebhooksPart({ path, webhooks, filter, visit, now }))}
        ${card('Templates', templatesPart({ ...view, path, mayTry: visit.may('act') }))}
      </div>
      <div>
        ${card('The account', accountFacts(view))} ${card('API keys', keysPart(view))}
        ${card('Rules', rulesPart(view))} ${brandParts(view.brand, placeOf({ accountId }), visit)}
        ${visit.may('act') ? webhookActs(path, visit) : html``}
      </div>
    </div>`;
  return { title: name, body, reader: visit, crumbs: [['Orders', '/console']] };
}

function accountFacts({ account }: AccountView): Html {
  const { accountId, ownerEmail, engineUrl, webhookUrl, language, webhookTypes = [] } = account;
  return facts([
    ['Id', html`<span class="mono">${accountId}</span>`],
    [
      'Orders',
      html`<a href="/console?${new URLSearchParams({ accountId }).toString()}">those of this account</a>`,
    ],
    ['Owner', ownerEmail === undefined ? undefined : withoutAddresses(ownerEmail)],
    ['Engine', new URL(engineUrl).host],
    ['Webhooks go to', webhookUrl === undefined ? undefined : new URL(webhookUrl).host],
    ['Language', language],
    ['Wants to hear of', webhookTypes.join(', ')],
  ]);
}

function keysPart({ keys, now }: AccountView): Html {
  if (!keys) return unknown;
  const rows = keys.items.map(({ prefix, label = '', createdAt, lastUsedAt, revokedAt }) => [
    html`<code>${prefix}…</code> ${label}`,
    revokedAt === undefined ? badge('Works', 'good') : badge('Revoked'),
    when(lastUsedAt, now) ?? html`never used`,
    when(createdAt, now) ?? html``,
  ]);
  return table('API keys', ['Key', 'State', 'Used', 'Made'], rows, 'There is no key.');
}

function connectionsPart({ connections, now }: AccountView): Html {
  if (!connections) return unknown;
  const rows = connections.map(({ companyId, status, health, connectedAt }) => [
    html`<a href="/console/connections/${encodeURIComponent(companyId)}">${companyId}</a>`,
    badge(status, status === 'active' ? 'good' : 'calm'),
    badge(health, health === 'failing' ? 'bad' : 'calm'),
    when(connectedAt, now) ?? html``,
  ]);
  return table('Connections', ['Company', 'State', 'Health', 'Connected'], rows, 'No company is connected.');
}

function packagesPart({ packages }: AccountView): Html {
  if (!packages) return unknown;
  const rows = packages.packages.map(({ id, name, archived, assessments }) => [
    html`<bdi>${name}</bdi>`,
    html`<span class="mono">${id}</span>`,
    html`${assessments.map((one) => one.name).join(', ')}`,
    archived === true ? badge('Archived') : badge('Offered', 'good'),
  ]);
  return table('Packages', ['Name', 'Id', 'Parts', 'State'], rows, 'There are no packages.');
}

function fieldsPart({ fields, now }: AccountView): Html {
  if (!fields) return unknown;
  const rows = fields.effects.map(({ fieldId, value, effect, lastSeenAt }) => [
    html`<bdi>${fieldId} = ${value}</bdi>`,
    html`${effect}`,
    when(lastSeenAt, now) ?? html`never sent`,
  ]);
  return table('Fields', ['Value', 'What follows', 'Last sent'], rows, 'No field selects anything.');
}

function rulesPart({ policy }: AccountView): Html {
  if (!policy) return unknown;
  const rules = Object.entries(policy).filter(([name]) => name !== 'accountId');
  if (rules.length === 0) return html`<p class="soft">Everything is as it is without any.</p>`;
  return html`<dl>
    ${rules.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd class="mono">${typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>`,
    )}
  </dl>`;
}
