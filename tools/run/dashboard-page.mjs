// docker/monitoring/dashboard.json as a page, for whoever has no Grafana at hand: the same panels, asked of the same metrics.

/**
 * @typedef {object} Panel
 * @property {string} type
 * @property {string} title
 * @property {readonly { expr: string, legendFormat: string }[]} [targets]
 * @property {{ defaults?: { unit?: string } }} [fieldConfig]
 *
 * @typedef {object} Line
 * @property {string} name
 * @property {readonly (readonly [number, number])[]} points seconds since 1970, and the value
 *
 * @typedef {object} Drawn
 * @property {Panel} panel
 * @property {readonly Line[]} lines
 *
 * @typedef {object} Alert
 * @property {string} name
 * @property {string} state
 */

const [width, height] = [340, 110];
const mostLines = 8;
const shortest = 120;
const colours = ['#2563eb', '#d97706', '#059669', '#dc2626', '#7c3aed', '#0891b2', '#be185d', '#4d7c0f'];

/**
 * The page; it looks again by itself.
 * @param {readonly Drawn[]} panels
 * @param {readonly Alert[]} alerts
 * @param {{ from: number, to: number }} span
 */
export function dashboardPage(panels, alerts, { from, to }) {
  // What was before the first start need not take room.
  const first = Math.min(...panels.flatMap(({ lines }) => lines.map(({ points }) => points[0]?.[0] ?? to)));
  const span = { from: Math.max(from, Math.min(first, to - shortest)), to };
  const speaking = alerts.map(({ name, state }) => `<b>${text(name)}</b> (${text(state)})`).join(', ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Assay: the last minutes</title>
<style>
:root{color-scheme:light dark}body{font:14px/1.4 system-ui,sans-serif;margin:1.5rem;max-width:76rem}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(21rem,1fr));gap:1rem}
h2{grid-column:1/-1;margin:.5rem 0 0;font-size:1.05rem}section{border:1px solid #8884;border-radius:6px;padding:.6rem .8rem}
h3{font-size:.9rem;margin:0 0 .3rem}svg{width:100%;height:auto;display:block}ul{list-style:none;margin:.3rem 0 0;padding:0;font-size:.8rem}
i{display:inline-block;width:.7em;height:.7em;border-radius:2px;margin-right:.4em}.nothing{opacity:.65}
</style>
<h1>Assay: the last ${Math.round((span.to - span.from) / 60)} minutes</h1>
<p>${speaking === '' ? 'No alert speaks.' : `Alerts: ${speaking}.`} The panels are those of <code>docker/monitoring/dashboard.json</code>.</p>
<main>${panels.map((one) => drawn(one, span)).join('\n')}</main></html>`;
}

/**
 * @param {Drawn} drawn
 * @param {{ from: number, to: number }} span
 */
function drawn({ panel, lines }, span) {
  if (panel.type === 'row') return `<h2>${text(panel.title)}</h2>`;
  // Those that say most: a line at zero all the time is told by its absence.
  const shown = lines
    .filter(({ points }) => points.some(([, value]) => value > 0))
    .sort((left, right) => highest([right]) - highest([left]))
    .slice(0, mostLines);
  const unit = panel.fieldConfig?.defaults?.unit ?? 'short';
  return `<section><h3>${text(panel.title)}</h3>${
    shown.length === 0 ? '<p class="nothing">nothing</p>' : chart(shown, span, unit)
  }</section>`;
}

/**
 * @param {readonly Line[]} lines
 * @param {{ from: number, to: number }} span
 * @param {string} unit
 */
function chart(lines, { from, to }, unit) {
  const top = highest(lines);
  const x = (/** @type {number} */ at) => (((at - from) / (to - from)) * width).toFixed(1);
  const y = (/** @type {number} */ value) => (height - (value / top) * (height - 4) - 2).toFixed(1);
  const paths = lines.map(({ points }, index) => {
    const path = points.map(([at, value]) => `${x(at)},${y(value)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colours[index]}" stroke-width="1.5"/>`;
  });
  const legend = lines.map(({ name, points }, index) => {
    const last = points.at(-1)?.[1] ?? NaN;
    return `<li><i style="background:${colours[index]}"></i>${text(name)} <b>${amount(last, unit)}</b></li>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="up to ${amount(top, unit)}">
<line x1="0" y1="${height - 1}" x2="${width}" y2="${height - 1}" stroke="#8886"/>${paths.join('')}</svg><ul>${legend.join('')}</ul>`;
}

/** @param {readonly Line[]} lines */
function highest(lines) {
  return Math.max(...lines.flatMap(({ points }) => points.map(([, value]) => value)));
}

/**
 * @param {number} value
 * @param {string} unit as Grafana names it
 */
function amount(value, unit) {
  if (unit === 's') return value < 1 ? `${(value * 1000).toPrecision(3)} ms` : `${value.toPrecision(3)} s`;
  if (unit === 'bytes') return `${Math.round(value / 1_048_576)} MiB`;
  const number = Number.isInteger(value) ? String(value) : value.toPrecision(3);
  return unit === 'reqps' ? `${number}/s` : number;
}

/** @param {string} plain */
function text(plain) {
  return plain.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
