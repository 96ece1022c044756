import { facts as factsOf, hiddenFields, table as tableOf } from '@assay/look';
import { type Html, html } from '@assay/runtime';

/** A part of a page under a heading; one with an id is kept true by the script. */
export function card(title: string, body: Html, { live }: { readonly live?: string } = {}): Html {
  const marks = live === undefined ? html`` : html`id="${live}" data-live`;
  return html`<section class="card" ${marks}>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

export function empty(text: string): Html {
  return html`<p class="soft">${text}</p>`;
}

/** Rows under headings; what there is to say where there are none. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
  none: string,
): Html {
  return rows.length === 0 ? empty(none) : tableOf(caption, heads, rows);
}

/** Names and values; what is absent or empty is left out. */
export function facts(pairs: readonly (readonly [name: string, value: Html | string | undefined])[]): Html {
  return factsOf(pairs.filter(([, value]) => value !== ''));
}

/** Something to do: a form that is one call of the vendor API, which stands below its button. */
export interface Act {
  readonly path: string;
  readonly text: string;
  /** Such as `POST /v1/orders/{orderId}/extension`. */
  readonly call: string;
  readonly formToken: string;
  readonly fields?: Html;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly tone?: 'danger' | 'quiet';
}

export function act({
  path,
  text,
  call,
  formToken,
  fields = html``,
  hidden = {},
  tone = 'quiet',
}: Act): Html {
  return html`<form class="act" method="post" action="${path}">
    ${hiddenFields({ form: formToken, ...hidden })} ${fields}<button class="${tone}">${text}</button>
    <span class="small soft"><code>${call}</code></span>
  </form>`;
}

/** A field with its label, named as its id is where no name is given. */
export function field(id: string, label: string, attributes: Html, name = id): Html {
  return html`<div>
    <label for="${id}">${label}</label><input id="${id}" name="${name}" ${attributes} />
  </div>`;
}

/** Something that is either so or not. */
export function tick(id: string, label: string): Html {
  return html`<label class="switch"
    ><input type="checkbox" id="${id}" name="${id}" value="true" /> <span>${label}</span></label
  >`;
}

/** One of some, by its label; its name is its id without what stands before the dash. */
export function choice(id: string, label: string, options: readonly string[], chosen: string): Html {
  return html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id.slice(id.indexOf('-') + 1)}">
      ${options.map((one) => html`<option ${one === chosen ? html`selected` : html``}>${one}</option>`)}
    </select>
  </div>`;
}
