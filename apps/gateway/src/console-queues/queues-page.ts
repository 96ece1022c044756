import type { AppQueues, DeadLetter, DueWork, Queues } from '@assay/contracts';
import { badge, notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';
import { act, card, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';

/** Where the page is. */
export const queuesPath = '/console/queues';

/** Everything that is owed, app by app, and what could not be consumed. */
export function queuesPage({ apps, missing }: Queues, visit: ConsoleVisit, now: Date): ConsolePage {
  const works = apps.flatMap(({ app, works: owed }) => owed.map((work) => workRow(app, work, now)));
  const letters = apps.flatMap((one) => one.deadLetters.map((letter) => letterRow(one, letter, visit, now)));
  const omitted = apps.reduce((sum, one) => sum + (one.omitted ?? 0), 0);
  const heads = ['App', 'Work', 'State', 'Waiting', 'Due now', 'Tried before', 'Oldest is due', 'Next'];
  const dead = table(
    'Dead letters',
    ['App', 'Event', 'Why', 'Tries', 'Given up', 'Again'],
    letters,
    'There are none.',
  );
  const body = html`<h1>Queues</h1>
    ${missing.length === 0 ? html`` : notice(html`<p>${missing.join(' and ')} cannot be asked at the moment.</p>`, { tone: 'bad' })}
    ${card('What is owed', table('Due work', heads, works, 'Nobody could be asked.'), { live: 'works' })}
    ${card('Dead letters: events that could not be consumed', html`${dead} ${more(omitted)} ${replayAll(apps, visit)}`)}`;
  return { title: 'Queues', body, reader: visit };
}

function workRow(app: string, work: DueWork, now: Date): Html[] {
  return [
    html`${app}`,
    html`${work.name}`,
    stateOf(work),
    html`${work.waiting}`,
    html`${work.due}`,
    html`${work.tried}`,
    when(work.oldestDueAt, now) ?? html`–`,
    when(work.nextDueAt, now) ?? html`–`,
  ];
}

function stateOf({ waiting, due }: DueWork): Html {
  if (due > 0) return badge('Due', 'busy');
  return waiting > 0 ? badge('Waits') : badge('Empty', 'good');
}

function letterRow({ app }: AppQueues, letter: DeadLetter, visit: ConsoleVisit, now: Date): Html[] {
  const { eventId, consumer, type, reason, attempts, deadAt } = letter;
  return [
    html`${app}`,
    html`${type}<br /><span class="small soft">${consumer}<br /><span class="mono">${eventId}</span></span>`,
    html`${reason}`,
    html`${attempts}`,
    when(deadAt, now) ?? html``,
    visit.may('act') ? replay(visit, 'Replay', { app, eventId }) : html``,
  ];
}

function replayAll(apps: readonly AppQueues[], visit: ConsoleVisit): Html {
  if (!visit.may('act')) return html``;
  const some = apps.filter(({ deadLetters }) => deadLetters.length > 1);
  return html`${some.map(({ app }) => replay(visit, `Replay all of ${app}`, { app }))}`;
}

function replay({ formToken }: ConsoleVisit, text: string, hidden: Readonly<Record<string, string>>): Html {
  const path = `${queuesPath}/dead-letters/replay`;
  return act({ path, text, call: 'POST /v1/dead-letters/replay', formToken, hidden });
}

function more(omitted: number): Html {
  return omitted === 0 ? html`` : html`<p class="soft">${omitted} older ones are left out.</p>`;
}
