import type { Flag, FlagSeverity } from '@assay/contracts/results';
import { badge, type Tone } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ReportTexts } from '../report-texts/report-texts.js';

const tones: Readonly<Record<FlagSeverity, Tone>> = { low: 'calm', medium: 'busy', high: 'bad' };

/** What was observed while the assessment was taken, in words; nothing where nothing was. */
export function flagsPart(flags: readonly Flag[], { flags: texts }: ReportTexts): Html {
  if (flags.length === 0) return html``;
  return html`<h2>${texts.title}</h2>
    <p class="soft">${texts.hint}</p>
    <ul>
      ${flags.map(
        ({ kind, severity, text }) =>
          html`<li>
            <strong><bdi>${inWords(kind)}</bdi></strong> ${badge(texts[severity], tones[severity])}<br /><bdi
              >${text}</bdi
            >
          </li>`,
      )}
    </ul>`;
}

// Engines name kinds for programs, such as `tab-switch`.
function inWords(kind: string): string {
  const words = kind.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
