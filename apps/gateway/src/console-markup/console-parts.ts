import { type Html, html } from '@assay/runtime';

/** How a state is coloured; it is always said in words, too. */
export type Tone = 'good' | 'busy' | 'bad' | 'plain';

export function badge(text: string, tone: Tone = 'plain'): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** A part of a page under a heading; one with an id is kept true by the script. */
export function card(title: string, body: Html, { live }: { readonly live?: string } = {}): Html {
  const marks = live === undefined ? html`` : html`id="${live}" data-live`;
  return html`<section class="card" ${marks}>
    <h2>${title}</h2>
    ${body}
  </section>`;
}

export function notice(body: Html, tone: Tone = 'plain'): Html {
  return html`<div class="notice ${tone}">${body}</div>`;
}

export function empty(text: string): Html {
  return html`<p class="empty">${text}</p>`;
}

/** Rows under headings, to be scrolled to the side by keyboard as well; what there is to say where there are none. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Html[])[],
  none: string,
): Html {
  if (rows.length === 0) return empty(none);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Names and values; what is absent is left out. */
export function facts(pairs: readonly (readonly [name: string, value: Html | string | undefined])[]): Html {
  return html`<dl>
    ${pairs.flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : [
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
          ],
    )}
  </dl>`;
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
    <input type="hidden" name="form" value="${formToken}" />
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${fields}<button class="${tone}">${text}</button>
    <span class="small soft"><code>${call}</code></span>
  </form>`;
}

/** A field with its label. */
export function field(id: string, label: string, attributes: Html): Html {
  return html`<div><label for="${id}">${label}</label><input id="${id}" name="${id}" ${attributes} /></div>`;
}
