import { html, type Html } from '@assay/runtime';

/** A question before something is done that nobody can undo. */
export interface Question {
  readonly title: string;
  /** What happens, sentence by sentence. */
  readonly consequences: readonly string[];
  readonly act: {
    readonly path: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly text: string;
  };
  /** Where nothing was done. */
  readonly back: { readonly path: string; readonly text: string };
}

/**
 * A page that names what would happen, and lets it happen or not.
 *
 * Neither is focused: an Enter that is still held down decides nothing.
 */
export function questionPage({ title, consequences, act, back }: Question): { title: string; body: Html } {
  return {
    title,
    body: html`<h1>${title}</h1>
      <ul>
        ${consequences.map((text) => html`<li>${text}</li>`)}
      </ul>
      <form method="post" action="${act.path}">
        ${Object.entries(act.fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="danger">${act.text}</button>
        <a class="button quiet" href="${back.path}">${back.text}</a>
      </form>`,
  };
}
