/** The style of the parts that pages are put together of. */
export const partStyle = `
[hidden] { display: none }
/* Where colours are forced upon the page, the border is all of a button that is left. */
button, .button { display: inline-block; font: inherit; font-weight: 600; line-height: 1.3; padding: .75rem 1.5rem; min-height: 3rem; width: 100%;
  border: 1px solid transparent; border-radius: var(--radius-control); color: var(--on-accent); background: var(--accent);
  text-align: center; text-decoration: none; cursor: pointer }
button:hover, .button:hover { box-shadow: inset 0 0 0 10rem rgb(0 0 0 / .12) }
.quiet, .danger { background: transparent; color: var(--action); border-color: currentColor }
.danger { color: var(--bad) }
.quiet:hover, .danger:hover { box-shadow: none; background: var(--wash) } .danger:hover { background: var(--bad-paper) }
@media (min-width: 30rem) { button, .button { width: auto } .widget form > button, .widget form > .button { margin-inline-end: 1rem } }
.widget button, .widget .button, .site button, .site .button { min-height: 2.75rem; padding-block: .5rem }
.actions { display: flex; flex-wrap: wrap; gap: .625rem .75rem; align-items: center; margin-block: var(--space-step) 0 }
.actions form { display: contents } .actions + .notice { margin-block: var(--space-step) 0 }
.card { padding: var(--space-step) 1.25rem; margin-block-end: var(--space-step); border: 1px solid var(--line);
  border-radius: var(--radius-card); background: var(--paper) }
.card > :last-child, .notice > :last-child { margin-block-end: 0 } .card > h2:first-child { margin-block-start: 0 }
.cards { display: grid; gap: var(--space-step); grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); margin-block-end: var(--space-step) }
.cards > .card { margin: 0 }
.badge { display: inline-block; padding: .1rem .625rem; border: 1px solid transparent; border-radius: 99px; font-size: var(--text-note);
  font-weight: 600; background: var(--calm-paper); color: var(--calm) }
.badge.good { background: var(--good-paper); color: var(--good) } .badge.busy { background: var(--busy-paper); color: var(--busy) }
.badge.bad { background: var(--bad-paper); color: var(--bad) }
.notice { border-inline-start: 4px solid var(--action); border-radius: var(--radius-mark); padding: .625rem 1rem;
  margin: 0 0 var(--space-step); background: var(--wash); scroll-margin-block: 30vh }
.notice.good { border-color: var(--good); background: var(--good-paper) } .notice.busy { border-color: var(--busy); background: var(--busy-paper) }
.notice.bad { border-color: var(--bad); background: var(--bad-paper) }
.widget .notice { margin-block-end: .5rem; padding-block: .375rem }
.empty { padding: 1.5rem; margin-block-end: var(--space-step); text-align: center; border: 1px dashed var(--edge);
  border-radius: var(--radius-card); color: var(--soft) }
.empty strong { display: block; color: var(--ink) } .empty > :last-child { margin-block-end: 0 }
.facts { margin: 0 0 var(--space-wide); border-block-start: 1px solid var(--line) }
.facts > div { padding: .625rem 0; border-block-end: 1px solid var(--line) }
.card > .facts, .card > .facts > div:last-child { border-block: 0 } .card > .facts > div { padding-block: .375rem }
dt { color: var(--soft); font-size: var(--text-note) } dd { margin: 0; overflow-wrap: anywhere } dd ul { margin: 0 }
@media (min-width: 36rem) { .facts > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; align-items: baseline } }
.pair { margin: 0 0 .5rem } .pair > div { padding: .375rem 0; border-block-start: 1px solid var(--line) }
@media (min-width: 30rem) { .pair { display: flex; gap: 1.5rem } .pair > div { flex: 1 } }
.field { margin-block-end: var(--space-step) } .widget .field { margin: 0 }
label { display: block; font-weight: 600; margin: 0 0 .25rem }
input, textarea, select { font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--edge);
  border-radius: var(--radius-control); color: inherit; background: var(--paper) }
[readonly] { background: var(--ground) }
textarea { display: block; min-height: 6rem; resize: vertical }
[aria-invalid] { border: 2px solid var(--bad) }
.hint { margin: .25rem 0 0; color: var(--soft); font-size: var(--text-note) }
.wrong { margin: 0 0 .25rem; color: var(--bad); font-weight: 600 }
.switch { display: flex; gap: .75rem; align-items: flex-start; padding-block: .5rem; font-weight: 400; margin: 0 }
.switch input { width: 1.5rem; height: 1.5rem; min-height: 0; flex: none; margin: 0; accent-color: var(--accent) }
.scroll { overflow-x: auto; margin-block-end: var(--space-step); border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--paper) }
table { border-collapse: collapse; width: 100% } caption { text-align: start; padding: .625rem 1rem; font-weight: 600 }
th, td { text-align: start; vertical-align: top; padding: .625rem 1rem; border-block-end: 1px solid var(--line) }
td time { white-space: nowrap } thead th { color: var(--soft); font-size: var(--text-note) } tr:last-child > * { border-block-end: 0 }
.crumbs ol { display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin: 0 0 .75rem; padding: 0; list-style: none; font-size: var(--text-note); color: var(--soft) }
.crumbs li + li::before { content: '/'; margin-inline-end: .5rem }
.score { margin-block-end: .75rem } .score > span { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem }
.score svg { display: block; width: 100%; height: .625rem; margin-block-start: .25rem; border: 1px solid var(--edge); border-radius: 99px;
  overflow: hidden; print-color-adjust: exact } [dir=rtl] .score svg { transform: scaleX(-1) }
.score rect { fill: var(--accent) } .score b { white-space: nowrap }
.score.whole b { font-size: var(--text-figure); line-height: 1.1 } .score.whole span { align-items: baseline } .score.whole svg { height: .875rem }
.sections ul { display: flex; flex-wrap: wrap; gap: .125rem .25rem; margin: 0 0 var(--space-step); padding: 0; list-style: none; border-block-end: 1px solid var(--line) }
.sections a { display: block; padding: .625rem .75rem; color: var(--soft); text-decoration: none; border-block-end: 3px solid transparent }
.sections a:hover { color: var(--action) } .sections a[aria-current] { color: var(--action); font-weight: 600; border-color: currentColor }
.line { list-style: none; padding: 0; margin: 0 } .line > li { padding: .75rem 0; border-block-end: 1px solid var(--line) }
.line > li:last-child { border: 0 } .line p { margin: 0 } .mono { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
summary { cursor: pointer; padding-block: .25rem; color: var(--action); width: fit-content }
@media (min-width: 40rem) { .line > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 1rem } }
@media (forced-colors: active) { .score rect { fill: CanvasText } .badge, .notice { border: 1px solid } .sections a { border-color: Canvas } .sections a[aria-current] { border-color: Highlight } }
/* Last, for it undoes what stands above. */
@media print {
  body { background: #fff; color: #000; display: block } .masthead, main, .colophon { max-width: none; padding-inline: 0 }
  main, .page main { border: 0; padding: 0 } a { color: inherit } .screen, form, nav { display: none }
  .card, tr, dl > div { break-inside: avoid } h2, h3 { break-after: avoid }
  .score svg { border-color: #000 } .card, .notice, .scroll { background: none }
}
`;
