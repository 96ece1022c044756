/**
 * What a page of the console runs: it brings the answer to what was pressed before the eye and the screen reader, keeps what
 * is marked as live true without a reload, and copies links. Everything works without it but for the copying.
 */
export const consoleScript = `
const said = document.getElementById('said');
if (said) said.focus({ preventScroll: true });
const here = new URL(location.href);
if (here.searchParams.delete('said'), here.href !== location.href) history.replaceState(null, '', here);
const look = async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href, { cache: 'no-store', redirect: 'manual' }).catch(() => undefined);
  if (!answer || !answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = next.getElementById(part.id);
    // Whoever reads or types there is not disturbed.
    if (!fresh || part.contains(document.activeElement) || part.querySelector('details[open]')) continue;
    if (fresh.textContent !== part.textContent) part.replaceWith(document.importNode(fresh, true));
  }
};
if (document.querySelector('[data-live]')) setInterval(look, 5000);
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    button.textContent = 'Copied';
  });
}
`;
