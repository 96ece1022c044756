/** The style of every page of the console, which is a file of our own. */
export const consoleStyle = `
:root { color-scheme: light dark; --ink: #1b2230; --soft: #566074; --paper: #f5f6f9; --card: #fff; --line: #d8dde7;
  --action: #1d5bb8; --on-action: #fff; --good: #17663a; --good-soft: #dff2e6; --busy: #7a4a00; --busy-soft: #fcefd4;
  --bad: #a3251c; --bad-soft: #fce5e2; --quiet-soft: #e9ecf2 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9edf5; --soft: #a9b2c4; --paper: #12161d; --card: #1a202a; --line: #353d4c; --action: #8cb9ff;
    --on-action: #0d1626; --good: #8fdcae; --good-soft: #173726; --busy: #f3c77a; --busy-soft: #3a2c10; --bad: #f5aea7;
    --bad-soft: #43201d; --quiet-soft: #29313e }
}
* { box-sizing: border-box }
body { margin: 0; font: .9375rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
a { color: var(--action); text-underline-offset: .15em }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px; border-radius: .25rem }
.skip { position: absolute; inset-inline-start: -99rem } .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--card); padding: .5rem }
.top { background: var(--card); border-block-end: 1px solid var(--line) }
.top-in { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center }
.brand { font-weight: 700; color: inherit; text-decoration: none; padding-block: .5rem }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem; flex: 1 }
.top nav a { padding: .5rem .75rem; border-radius: .375rem; color: inherit; text-decoration: none }
.top nav a:hover { text-decoration: underline } .top nav a[aria-current] { background: var(--quiet-soft); font-weight: 600 }
.who { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center }
main { max-width: 76rem; margin: 0 auto; padding: 1rem 1rem 4rem }
h1 { font-size: 1.375rem; line-height: 1.25; margin: .5rem 0 1rem; overflow-wrap: anywhere }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem } h3 { font-size: 1rem; margin: 1rem 0 .5rem }
p { margin: 0 0 .75rem } time { white-space: nowrap } .soft { color: var(--soft) } .small { font-size: .8125rem }
code, .mono { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
.crumbs { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .5rem; font-size: .8125rem }
.crumbs li + li::before { content: '›'; margin-inline-end: .5rem; color: var(--soft) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: 1rem 1.125rem; margin: 0 0 1rem; min-width: 0 }
.head { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-block-end: 1rem } .head h1 { margin: 0 }
.badge { display: inline-block; padding: .0625rem .5rem; border-radius: 1rem; border: 1px solid transparent; font-size: .8125rem; font-weight: 600;
  background: var(--quiet-soft); white-space: nowrap }
.badge.good { color: var(--good); background: var(--good-soft) } .badge.busy { color: var(--busy); background: var(--busy-soft) }
.badge.bad { color: var(--bad); background: var(--bad-soft) }
.notice { border-inline-start: 4px solid var(--action); background: var(--card); padding: .625rem 1rem; margin: 0 0 1rem }
.notice > :last-child { margin-block-end: 0 }
.notice.bad { border-color: var(--bad) } .notice.good { border-color: var(--good) }
.empty { color: var(--soft); padding: 1rem 0; margin: 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% } caption { text-align: start; font-weight: 600; padding-block-end: .5rem }
th { text-align: start; font-size: .8125rem; color: var(--soft); font-weight: 600 } th, td { padding: .5rem .75rem .5rem 0; border-block-end: 1px solid var(--line); vertical-align: top }
td { overflow-wrap: anywhere } tr:last-child td { border-block-end: 0 }
dl { margin: 0; display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .375rem 1rem } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
label { display: block; font-weight: 600; margin: 0 0 .25rem }
input, select { font: inherit; width: 100%; min-height: 2.75rem; padding: .375rem .625rem; border: 1px solid var(--soft); border-radius: .375rem; color: inherit; background: var(--card) }
button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .375rem 1rem; border: 1px solid var(--action); border-radius: .375rem;
  color: var(--on-action); background: var(--action); cursor: pointer; text-decoration: none; display: inline-flex; align-items: center }
button.quiet, .button.quiet { color: var(--action); background: transparent } button.danger { color: var(--bad); background: transparent; border-color: var(--bad) }
form.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end } form.row > div { flex: 1 1 12rem }
form.act { margin-block: 0 1rem; padding-block-end: 1rem; border-block-end: 1px solid var(--line) } form.act:last-child { border: 0; padding: 0; margin: 0 }
form.act > .small { display: block; margin-block-start: .25rem }
td form.act { margin: 0; padding: 0; border: 0 } td form.act .small { display: none }
form.act > div { margin-block-end: .5rem }
.views { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: 0 0 1rem } .views a { display: inline-flex; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--card); color: inherit; text-decoration: none; min-height: 2.25rem; align-items: center }
.views a[aria-current] { border-color: var(--action); box-shadow: inset 0 0 0 1px var(--action); font-weight: 600 }
.line { list-style: none; margin: 0; padding: 0 } .line > li { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: .625rem 0; border-block-end: 1px solid var(--line) }
.line > li:last-child { border: 0 } .line p { margin: 0 }
summary { cursor: pointer; padding-block: .25rem; color: var(--action); width: fit-content }
.columns { display: grid; gap: 0 1rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 2fr) minmax(18rem, 1fr); align-items: start } }
@media (max-width: 40rem) { .line > li { grid-template-columns: 1fr } .line br { display: none } dl { grid-template-columns: 1fr; gap: 0 } dd { margin-block-end: .5rem } }
@media (forced-colors: active) { .badge, .card { border-color: CanvasText } .views a[aria-current] { outline: 2px solid Highlight } }
`;
