import { type Html, html } from '@assay/runtime';
import type { Tone } from './tokens.js';

/** How something stands, in a word or two. */
export function badge(text: string | Html, tone: Tone = 'calm'): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** Something that has to be noticed; with a role it is read out. */
export function notice(
  content: string | Html,
  { tone, role }: { readonly tone?: Tone; readonly role?: 'status' | 'alert' } = {},
): Html {
  const said = role === undefined ? html`` : html` role="${role}"`;
  return html`<div class="notice ${tone ?? ''}" ${said}>${content}</div>`;
}

/** A part that stands for itself, below its heading. */
export function card(heading: string, content: Html, id?: string): Html {
  return html`<section class="card">
    <h2${id === undefined ? html`` : html` id="${id}"`}>${heading}</h2>
    ${content}
  </section>`;
}

/** Terms and what they are; those without a description are left out. */
export function facts(pairs: readonly (readonly [string, string | Html | undefined])[]): Html {
  const rows = pairs.flatMap(([term, description]) =>
    description === undefined
      ? []
      : [
          html`<div>
            <dt>${term}</dt>
            <dd>${description}</dd>
          </div>`,
        ],
  );
  return rows.length === 0 ? html`` : html`<dl class="facts">${rows}</dl>`;
}

/** What is said where there is nothing yet, and how that changes. */
export function emptyState(title: string, content: string | Html): Html {
  return html`<div class="empty"><strong>${title}</strong> ${content}</div>`;
}

/** Where a page is: every step but the last leads there. */
export function crumbs(label: string, steps: readonly (readonly [string, string?])[]): Html {
  const items = steps.map(([text, href]) =>
    href === undefined ? html`<li>${text}</li>` : html`<li><a href="${href}">${text}</a></li>`,
  );
  return html`<nav class="crumbs" aria-label="${label}">
    <ol>
      ${items}
    </ol>
  </nav>`;
}

/** One part of a small site. */
export interface Section {
  readonly href: string;
  readonly text: string;
  readonly isHere: boolean;
}

/** The parts of a small site, and which of them this is. */
export function sectionLinks(label: string, sections: readonly Section[]): Html {
  const items = sections.map(
    ({ href, text, isHere }) =>
      html`<li><a href="${href}" ${isHere ? html`aria-current="page"` : html``}>${text}</a></li>`,
  );
  return html`<nav class="sections" aria-label="${label}">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** What comes out of 100, as a number and as a bar for whoever looks; it is not read out twice. */
export function scoreBar(
  label: string,
  score: number,
  { said, isWhole = false }: { readonly said: string; readonly isWhole?: boolean },
): Html {
  const width = Math.max(0, Math.min(100, score));
  return html`<div class="score ${isWhole ? 'whole' : ''}">
    <span><bdi>${label}</bdi> <b>${said}</b></span>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="${width}" height="4" />
    </svg>
  </div>`;
}

/** Rows below headings, scrolled within themselves where they are too wide. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((text) => html`<th scope="col">${text}</th>`)}
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
