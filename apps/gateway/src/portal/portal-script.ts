/**
 * What the portal page runs: it keeps the state of the connections true without a reload, and copies the key.
 *
 * Without it everything works but for the copying; a link looks again.
 */
export const portalScript = `
const section = document.getElementById('connections');
if (section) setInterval(async () => {
  const answer = await fetch(section.dataset.state, { cache: 'no-store' }).catch(() => undefined);
  if (!answer || !answer.ok) return;
  const next = document.createElement('template');
  next.innerHTML = await answer.text();
  const part = next.content.firstElementChild;
  if (!part || part.dataset.digest === section.firstElementChild.dataset.digest) return;
  const focused = section.contains(document.activeElement) ? document.activeElement.id : '';
  section.replaceChildren(part);
  if (focused) document.getElementById(focused)?.focus();
}, 3000);
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    await navigator.clipboard.writeText(field.value).catch(() => document.execCommand('copy'));
    document.getElementById('copied').textContent = 'Copied.';
  });
}
`;
