import { type Html, html } from '@assay/runtime';

/** A field of a form: what is asked, and what was wrong with what was said. */
export interface Field {
  /** Its id as well. */
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'email' | 'password' | 'long';
  readonly value?: string | undefined;
  readonly longest: number;
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** What the browser may fill in by itself; nothing where it is absent. */
  readonly autocomplete?: string;
}

/** A field with its label, its hint and what is wrong with it, each tied to it for whoever hears them. */
export function field(asked: Field): Html {
  const { name, label, kind = 'text', value = '', hint, error } = asked;
  const box =
    kind === 'long'
      ? html`<textarea ${attributesOf(asked)}>${value}</textarea>`
      : html`<input type="${kind}" value="${value}" ${attributesOf(asked)} />`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${error === undefined ? html`` : html`<p class="wrong" id="${name}-error">${error}</p>`} ${box}
    ${hint === undefined ? html`` : html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
}

function attributesOf({ name, longest, autocomplete = 'off', isRequired, hint, error }: Field): Html {
  const told = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`id="${name}" name="${name}" maxlength="${longest}" autocomplete="${autocomplete}"
  ${isRequired === true ? html`required` : html``} ${error === undefined ? html`` : html`aria-invalid="true"`}
  ${told === '' ? html`` : html`aria-describedby="${told}"`}`;
}

/** What a form sends along that nobody fills in. */
export function hiddenFields(values: Readonly<Record<string, string | undefined>>): Html {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return html`${given.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

/** A button that sends its form: the one that the page is for, a quiet one, or one that ends something. */
export function button(text: string, tone: 'main' | 'quiet' | 'danger' = 'main', id?: string): Html {
  return html`<button class="${tone}" ${id === undefined ? html`` : html`id="${id}"`}>${text}</button>`;
}

/** A link that is as weighty as a button. */
export function linkButton(text: string, href: string, tone: 'main' | 'quiet' = 'main'): Html {
  return html`<a class="button ${tone}" href="${href}">${text}</a>`;
}
