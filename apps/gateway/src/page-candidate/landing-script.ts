/**
 * What the landing page runs: the deadline in the candidate's own time zone, and word of that zone where it is asked for.
 *
 * Without it the page says the same in UTC. The language stays the page's; only its region is the reader's.
 */
export const landingScript = `
const { lang } = document.documentElement;
// A browser may call its language what is no tag, such as en-US@posix.
const isTag = (tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);
const reader = navigator.languages.find((tag) => isTag(tag) && tag.split('-')[0] === lang.split('-')[0]) ?? lang;
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
