/** The style of a page's shell, and of what stands in it without being a part. */
export const shellStyle = `
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: var(--text-body)/1.5 var(--letters);
  color: var(--ink); background: var(--ground); overflow-wrap: break-word }
main, .masthead, .colophon { width: 100%; max-width: 42rem; margin-inline: auto; padding-inline: var(--space-step) }
.masthead { display: flex; align-items: center; min-height: 3.5rem; padding-block: .75rem; font-weight: 650 }
.masthead img { display: block; max-height: 2.5rem; max-width: 100%; width: auto; height: auto }
main { padding-block: var(--space-wide); background: var(--paper); border-block: 1px solid var(--line) }
.colophon { padding-block: var(--space-step); color: var(--soft); font-size: var(--text-note) }
.colophon ul { display: flex; flex-wrap: wrap; gap: var(--space-hair) var(--space-step); margin: 0; padding: 0; list-style: none }
@media (min-width: 44rem) {
  .page main { padding: 2.25rem var(--space-far); border: 1px solid var(--line); border-radius: var(--radius-card) }
  .page body { padding-block-start: 1.25rem }
}
/* With large letters on a narrow screen a title is no larger than what a long word has room for. */
h1 { font-size: min(var(--text-title), max(var(--text-body), 8vw)); line-height: 1.25; margin: 0 0 var(--space-step); text-wrap: balance }
h2 { font-size: min(var(--text-part), max(var(--text-body), 6vw)); line-height: 1.3; margin: var(--space-wide) 0 var(--space-near) }
h3 { font-size: var(--text-body); margin: 0 0 var(--space-near); scroll-margin-block-start: 1rem }
@media (max-width: 18rem) { h1, h2, h3 { hyphens: auto } }
p { margin: 0 0 var(--space-step); text-wrap: pretty } ul, ol { margin: 0 0 var(--space-step); padding-inline-start: 1.25rem }
a { color: var(--action); text-underline-offset: .15em }
time { white-space: normal }
.soft { color: var(--soft) } .small, small { font-size: var(--text-note) }
.lead { font-size: var(--text-lead) }
:focus-visible { outline: var(--ring-width) solid var(--action); outline-offset: var(--ring-offset) }
h1:focus-visible, [tabindex='-1']:focus-visible { outline-offset: .25rem }
.widget body { background: var(--paper); font-size: .9375rem; line-height: 1.4 }
.widget main { border: 0; padding-block: .25rem var(--space-near) }
.widget .masthead { min-height: 0; padding-block: .25rem 0; font-size: .8125rem; color: var(--soft) }
.widget .masthead img { max-height: 1.25rem }
.widget .colophon { padding-block: 0 .25rem; font-size: .8125rem }
.widget h1 { font-size: min(1.2rem, max(var(--text-body), 8vw)); margin-block-end: .375rem } .widget p { margin-block-end: .5rem }
.widget ul { margin-block-end: .5rem }
.widget .soft { font-size: .8125rem; margin-block: .375rem .5rem }
/* A whole window and no pop-up. */
@media (min-width: 50rem) and (min-height: 34rem) {
  .widget body { font-size: 1rem; background: var(--ground); justify-content: center; padding-block: 2rem 6rem }
  .widget main { flex: none; padding: 2rem var(--space-far); border: 1px solid var(--line); border-radius: var(--radius-card) }
  .widget .masthead { font-size: 1rem; padding-block-end: .75rem; color: var(--ink) } .widget .colophon { padding-block: .75rem }
}
.site main { max-width: 64rem; border: 0; background: none; padding-block: var(--space-step) var(--space-far) }
.site .masthead, .site .colophon { max-width: 64rem }
.site .masthead { min-height: 0; padding-block: .75rem 0 }
`;
