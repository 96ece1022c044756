import { button, crumbs, hiddenFields, linkButton } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalTexts } from './portal-languages.js';

/** A question before something is done that nobody can undo. */
export interface Question {
  readonly title: string;
  /** The section in which it was asked for. */
  readonly from: { readonly path: string; readonly text: string };
  /** What happens, sentence by sentence. */
  readonly consequences: readonly Html[];
  readonly act: {
    readonly path: string;
    readonly fields: Readonly<Record<string, string | undefined>>;
    readonly text: string;
  };
  /** Where nothing was done. */
  readonly back: string;
  readonly texts: PortalTexts;
}

/**
 * A page that names what would happen, and lets it happen or not.
 *
 * Neither is focused: an Enter that is still held down decides nothing.
 */
export function questionPage({ title, from, consequences, act, back, texts }: Question): {
  title: string;
  body: Html;
} {
  return {
    title,
    body: html`${crumbs(texts.question.where, [[from.text, from.path], [title]])}
      <h1>${title}</h1>
      <ul>
        ${consequences.map((text) => html`<li>${text}</li>`)}
      </ul>
      <form method="post" action="${act.path}">
        ${hiddenFields(act.fields)}
        <div class="actions">
          ${button(act.text, 'danger')} ${linkButton(texts.question.cancel, back, 'quiet')}
        </div>
      </form>`,
  };
}
