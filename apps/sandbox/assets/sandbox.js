// Nothing here is needed to use the pages; it opens dialogs as dialogs and keeps what is shown fresh.
const dialog = document.querySelector('dialog[data-modal]');
if (dialog) {
  // not close(): its event comes later and would be taken for the reader's
  dialog.removeAttribute('open');
  dialog.showModal();
  const leave = () => location.assign(dialog.dataset.modal);
  dialog.addEventListener('close', leave);
  // SmartRecruiters' widget goes away when the page around it is clicked
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}

const status = document.querySelector('[data-status-of]');
if (status) {
  const look = async () => {
    const company = await (await fetch(status.dataset.statusOf)).json();
    if (company.status === status.textContent.trim()) return;
    status.textContent = company.status;
    status.classList.toggle('good', company.status === 'Active');
    if (!dialog?.open) location.reload();
  };
  setInterval(() => void look().catch(() => undefined), 700);
}

const fresh = document.querySelector('[data-fresh]');
if (fresh) {
  const renew = async () => {
    if (document.hidden || fresh.contains(document.activeElement)) return;
    const text = await (await fetch(location.href)).text();
    const next = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-fresh]');
    if (next && next.innerHTML !== fresh.innerHTML) fresh.innerHTML = next.innerHTML;
  };
  setInterval(() => void renew().catch(() => undefined), 1500);
}
