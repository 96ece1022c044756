import type { Flag, FlagSeverity } from '@assay/contracts/results';
import { badge, type Tone } from '@assay/look';
import { type Html, html } from '@assay/runtime';

const weights: Readonly<Record<FlagSeverity, readonly [string, Tone]>> = {
  low: ['Minor', 'calm'],
  medium: ['Worth a look', 'busy'],
  high: ['Serious', 'bad'],
};

/** What was observed while the assessment was taken, in words; nothing where nothing was. */
export function flagsPart(flags: readonly Flag[]): Html {
  if (flags.length === 0) return html``;
  return html`<h2>Observations</h2>
    <p class="soft">They are hints for a person to judge, and no verdict.</p>
    <ul>
      ${flags.map(line)}
    </ul>`;
}

function line({ kind, severity, text }: Flag): Html {
  const [weight, tone] = weights[severity];
  return html`<li>
    <strong><bdi>${inWords(kind)}</bdi></strong> ${badge(weight, tone)}<br /><bdi>${text}</bdi>
  </li>`;
}

// Engines name kinds for programs, such as `tab-switch`.
function inWords(kind: string): string {
  const words = kind.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
