import { readerLanguage } from '../page-languages/reader-language.js';

/**
 * What the portal page runs: it keeps the state of the connections true without a reload, brings the answer to what was
 * pressed before the eye and the screen reader, says moments in the reader's own time, and copies the key.
 *
 * Without it everything works but for the copying; a link looks again.
 */
export const portalScript = `${readerLanguage}
const said = document.getElementById('said');
if (said) {
  said.scrollIntoView({ block: 'center' });
  said.focus({ preventScroll: true });
  // A reload asks what is, and not what was done once.
  const here = new URL(location.href);
  for (const name of ['done', 'about']) here.searchParams.delete(name);
  here.hash = '';
  history.replaceState(null, '', here);
}
const inOwnTime = (part) => {
  for (const time of part.querySelectorAll('time'))
    time.textContent = new Date(time.dateTime).toLocaleString(reader, { dateStyle: 'medium', timeStyle: 'short' });
};
inOwnTime(document);
const section = document.getElementById('connections');
const looking = section && setInterval(async () => {
  const answer = await fetch(section.dataset.state, { cache: 'no-store' }).catch(() => undefined);
  // The link has expired, and does not come back.
  if (answer && answer.status >= 400 && answer.status < 429) clearInterval(looking);
  if (!answer || !answer.ok) return;
  const next = document.createElement('template');
  next.innerHTML = await answer.text();
  const part = next.content.firstElementChild;
  if (!part || part.dataset.digest === section.firstElementChild.dataset.digest) return;
  const focused = section.contains(document.activeElement) ? document.activeElement.id : '';
  inOwnTime(part);
  section.replaceChildren(part);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}, 3000);
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    await navigator.clipboard.writeText(field.value).catch(() => document.execCommand('copy'));
    button.focus();
    const copied = document.getElementById(field.id + '-copied');
    copied.textContent = copied.dataset.text;
  });
}
`;
