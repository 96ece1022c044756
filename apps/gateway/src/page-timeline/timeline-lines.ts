import type { Timeline, TimelineEntry } from '@assay/contracts';
import { facts, notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import { spokenDistance, spokenMoment } from '../page-languages/spoken-moment.js';
import type { TimelineTexts } from '../timeline-texts/timeline-texts.js';
import { inOwnWords } from './in-own-words.js';

/** An order's story for whoever was given a link to it: line by line, in our own words, each with what proves it. */
export function timelineLines(
  { entries, missing, omitted = 0 }: Timeline,
  now: Date,
  texts: TimelineTexts,
): Html {
  const gaps = missing.length === 0 ? html`` : notice(texts.missing, { tone: 'bad' });
  const count = omitted.toLocaleString(texts.language);
  const left = omitted === 0 ? html`` : html`<p class="soft">${fill(texts.omitted, { count })}</p>`;
  const lines =
    entries.length === 0
      ? html`<p class="soft">${texts.nothing}</p>`
      : html`<ol class="line">
          ${entries.map((entry) => line(entry, now, texts))}
        </ol>`;
  return html`${gaps} ${left} ${lines}`;
}

function line(entry: TimelineEntry, now: Date, texts: TimelineTexts): Html {
  const { at, source } = entry;
  const { language } = texts;
  const sources: Readonly<Record<string, string>> = texts.sources;
  const { text, evidence } = inOwnWords(entry, texts);
  return html`<li>
    <p class="small soft">
      ${spokenDistance(language, at, now)} <br />${spokenMoment(language, at, 'second')} <br />${
        sources[source] ?? ''
      }
    </p>
    <div>
      <p>${text}</p>
      ${evidence.length === 0 ? html`` : proof([['kind', entry.kind], ...evidence], texts)}
    </div>
  </li>`;
}

// What is for programs is the same in every language.
function proof(told: readonly (readonly [string, string])[], texts: TimelineTexts): Html {
  const rows = told.map(
    ([name, value]) => [name, html`<span class="mono" lang="en" dir="ltr">${value}</span>`] as const,
  );
  return html`<details>
    <summary>${texts.evidence}</summary>
    ${facts(rows)}
  </details>`;
}
