const bare = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u;
const withoutControls = /^\P{Cc}*$/u;

/** True for one plain address, which no mail program or server can take for several, or for more than an address. */
export function isSingleAddress(text: string): boolean {
  return text.length <= 254 && bare.test(text) && withoutControls.test(text);
}

/** Returns the address in `name@example.com` or `A Name <name@example.com>`. */
export function addressOf(mailbox: string): string {
  return /<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}

/** Returns the name in `A Name <name@example.com>`; nothing where there is only an address. */
export function nameOf(mailbox: string): string {
  return /^\s*"?([^<>"]*?)"?\s*<[^<>]*>\s*$/.exec(mailbox)?.[1] ?? '';
}

/** Returns what follows the @ of a mailbox. */
export function domainOf(mailbox: string): string {
  return addressOf(mailbox).split('@').at(-1) ?? '';
}
