import type { Timeline, TimelineEntry } from '@assay/contracts';
import { facts, notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { empty } from './console-parts.js';
import { when } from './moment-in-words.js';
import type { Mask } from './redaction.js';

// It looks like an address and is ours: with it whoever runs the candidate's mail finds the message.
const messageId = 'messageId';

/** An order's story, line by line, each with its evidence; what others wrote goes through the mask. */
export function timelinePart(
  { entries, missing, omitted = 0 }: Timeline,
  { now, said }: { readonly now: Date; readonly said: Mask },
): Html {
  return html`${
    missing.length === 0
      ? html``
      : notice(
          html`<p>
            ${missing.join(' and ')} cannot be asked at the moment: their lines are missing, not absent.
          </p>`,
          { tone: 'bad' },
        )
  }
  ${omitted === 0 ? html`` : html`<p class="soft">${omitted} older lines are left out.</p>`}
  ${
    entries.length === 0
      ? empty('Nothing happened yet.')
      : html`<ol class="line">
          ${entries.map((entry) => line(entry, now, said))}
        </ol>`
  }`;
}

function line({ at, source, kind, text, evidence }: TimelineEntry, now: Date, said: Mask): Html {
  return html`<li>
    <p class="small soft">${when(at, now) ?? ''} <br />${exact(at)} <br />${source}</p>
    <div>
      <p>${said(text)}</p>
      ${evidence === undefined ? html`` : proof(kind, at, evidence, said)}
    </div>
  </li>`;
}

// To the second, because what came before what is the question.
function exact(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function proof(kind: string, at: string, evidence: NonNullable<TimelineEntry['evidence']>, said: Mask): Html {
  const shown = Object.entries(evidence).map(
    ([name, value]) => [name, name === messageId ? String(value) : said(String(value))] as const,
  );
  const all = [['kind', kind], ['at', at], ...shown] as const;
  return html`<details>
    <summary>Evidence</summary>
    ${facts(all.map(([name, value]) => [name, html`<span class="mono">${value}</span>`]))}
  </details>`;
}
