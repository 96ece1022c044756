import { type App, apps } from '@assay/contracts';
import { orderViews } from '@assay/contracts/ordering';
import { type ListedOrders, type OrderViewList, submissionViews } from '@assay/contracts/results';
import { type Html, html } from '@assay/runtime';
import { statusWords, viewWords } from './order-words.js';

/** What a list is narrowed to by its address: no text of anybody's, but for ids. */
export type ListQuery = Pick<ListedOrders, 'accountId' | 'companyId' | 'status' | 'view' | 'cursor'>;

type ViewName = keyof typeof viewWords;

const owners: readonly (readonly [owner: App, names: readonly ViewName[]])[] = [
  ['ordering', orderViews],
  ['results', Object.keys(submissionViews) as ViewName[]],
];

/** The address of such a list. */
export function addressOf(query: ListQuery): string {
  const named = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined);
  return named.length === 0 ? '/console' : `/console?${new URLSearchParams(named).toString()}`;
}

/** What somebody may have to look at, with how many orders are there, and the states of orders; each a link. */
export function viewsPart({ items, missing }: OrderViewList, query: ListQuery): Html {
  const { accountId, companyId } = query;
  const kept = {
    ...(accountId === undefined ? {} : { accountId }),
    ...(companyId === undefined ? {} : { companyId }),
  };
  // How many of a company's are in a view is told by nobody.
  const counted = new Map(companyId === undefined ? items.map((item) => [item.view, item]) : []);
  const views = owners
    .flatMap(([, names]) => names)
    .map((name) => {
      const found = counted.get(name);
      const count = found === undefined ? '' : ` ${found.count}${found.more === true ? '+' : ''}`;
      return chip(`${viewWords[name]}${count}`, { ...kept, view: name }, query.view === name);
    });
  const isAll = query.view === undefined && query.status === undefined;
  const states = statusWords.map(([status, words]) =>
    chip(words, { ...kept, status: status as NonNullable<ListQuery['status']> }, query.status === status),
  );
  return html`${chips('Views', views)} ${silent(missing)}
  ${chips('States', [chip('All orders', kept, isAll), ...states])}`;
}

function chip(text: string, query: ListQuery, isCurrent: boolean): Html {
  return html`<li>
    <a href="${addressOf(query)}" ${isCurrent ? html`aria-current="true"` : html``}>${text}</a>
  </li>`;
}

function chips(label: string, items: readonly Html[]): Html {
  return html`<nav aria-label="${label}">
    <ul class="views">
      ${items}
    </ul>
  </nav>`;
}

function silent(missing: readonly App[]): Html {
  const named = apps.filter((app) => missing.includes(app));
  if (named.length === 0) return html``;
  return html`<p class="small soft">How many it are cannot be told just now by ${named.join(' and ')}.</p>`;
}
