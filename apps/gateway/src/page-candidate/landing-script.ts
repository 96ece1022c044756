import { readerLanguage } from '../page-languages/reader-language.js';

/**
 * What the landing page runs: the deadline in the candidate's own time zone, and word of that zone where it is asked for.
 *
 * Without it the page says the same in UTC. The language stays the page's; only its region is the reader's.
 */
export const landingScript = `${readerLanguage}
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
for (const time of document.querySelectorAll('time')) {
  time.textContent = new Intl.DateTimeFormat(reader, {
    weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit',
    timeZoneName: timeZone === 'UTC' ? 'short' : 'long',
  }).format(new Date(time.dateTime));
}
const { zone } = document.querySelector('form')?.dataset ?? {};
if (zone && timeZone)
  fetch(zone, { method: 'POST', body: new URLSearchParams({ timeZone }), keepalive: true }).catch(() => undefined);
`;
