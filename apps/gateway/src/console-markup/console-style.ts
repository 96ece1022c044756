import { partStyle, shellStyle, styleVariables } from '@assay/look';

const own = `
.console body { font-size: .9375rem; display: block } .console main { max-width: 76rem; padding-block: 1rem 4rem }
.console h1 { font-size: min(1.375rem, max(var(--text-body), 8vw)); overflow-wrap: anywhere } .console h2 { font-size: min(1.0625rem, max(.75rem, 6vw)); margin-block-start: 0 }
time { white-space: nowrap } code, .mono { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
pre.mono { white-space: pre-wrap; margin: .5rem 0 }
.skip { position: absolute; inset-inline-start: -99rem } .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 1 }
.top { background: var(--paper); border-block-end: 1px solid var(--line) }
.top-in { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center }
.brand { font-weight: 700; color: inherit; text-decoration: none; padding-block: .5rem }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem; flex: 1 1 auto }
.top nav a { padding: .5rem .75rem; border-radius: var(--radius-control); color: inherit; text-decoration: none }
.top nav a:hover { text-decoration: underline } .top nav a[aria-current] { background: var(--wash); font-weight: 600 }
.who { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center }
.head { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-block-end: 1rem } .head h1 { margin: 0 } .head > [data-live] { display: contents }
.card { min-width: 0 } .card .facts + p, .card .facts + form { margin-block-start: .75rem } .card .scroll { border: 0; border-radius: 0; margin-block-end: .75rem; background: none }
.card h3 { margin-block: 1.25rem .25rem } .card .scroll:last-child { margin: 0 }
.card caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
.card th, .card td { padding-inline: 0 .75rem } th, td, td code, td .mono { overflow-wrap: break-word }
.badge { white-space: nowrap } .console .button { display: inline-flex; align-items: center; justify-content: center }
.facts { margin: 0 } .line dl { margin: 0 }
@media (min-width: 36rem) { .facts > div { grid-template-columns: minmax(7rem, 10rem) minmax(0, 1fr) } }
form.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end } form.row > div { flex: 1 1 12rem }
form.act { margin-block: 0 1rem; padding-block-end: 1rem; border-block-end: 1px solid var(--line) } form.act:last-child { border: 0; padding: 0; margin: 0 }
form.act > .small { display: block; margin-block-start: .25rem } form.act > .small + button { margin-block-start: .75rem }
td form.act { margin: 0; padding: 0; border: 0 } td form.act .small { display: none }
form.act > div { margin-block-end: .5rem }
img.logo { max-width: 100%; height: auto }
.views { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 0 0 1rem } .views a { display: inline-flex; padding: .375rem .75rem; border: 1px solid var(--edge); border-radius: 2rem; background: var(--paper); color: inherit; text-decoration: none; min-height: 2.25rem; align-items: center }
.views a[aria-current] { border-color: var(--action); box-shadow: inset 0 0 0 1px var(--action); font-weight: 600 }
.line { list-style: none; margin: 0; padding: 0 } .line > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding: .625rem 0; border-block-end: 1px solid var(--line) }
.line > li:last-child { border: 0 } .line p { margin: 0 }
summary { cursor: pointer; padding-block: .25rem; color: var(--action); width: fit-content }
.columns { display: grid; gap: 0 1rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 2fr) minmax(18rem, 1fr); align-items: start } }
@media (max-width: 40rem) { .line > li { grid-template-columns: minmax(0, 1fr) } .line br { display: none } }
@media (forced-colors: active) { .card { border-color: CanvasText } .views a[aria-current] { outline: 2px solid Highlight } }
@media print { .top, .skip { display: none } }
`;

/** The style of every page of the console, which is a file of our own: the look of all pages, and what only the console has. */
export const consoleStyle = `${styleVariables('system')}${shellStyle}${partStyle}${own}`;
