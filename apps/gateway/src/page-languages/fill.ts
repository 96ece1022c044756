import { type Html, html } from '@assay/runtime';

/** What stands for the places of a text. */
export type Values = Readonly<Record<string, string | number | Html>>;

/** The same, without any markup. */
export type PlainValues = Readonly<Record<string, string | number>>;

/** A text with its places filled in; each value keeps its own direction. */
export function fill(text: string, values: Values): Html {
  const parts = text.split(/\{(\w+)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<bdi>${values[part] ?? ''}</bdi>`))}`;
}

/** The same where no markup can be, such as in a title. */
export function fillPlain(text: string, values: PlainValues): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}
