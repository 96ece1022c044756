const longest = 500;
const addressLike = /[^\s<>()[\]"',;:=]+@[^\s<>()[\]"',;:]+/gu;
const control = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** Returns a mail server's answer as one short line in which the recipient and whatever looks like an address is masked. */
export function maskAddresses(text: string, recipient: string): string {
  // Some servers name the mailbox without its domain; shorter names would mask ordinary words.
  const localPart = recipient.split('@')[0] ?? '';
  const names = [recipient, localPart].filter((name) => name.length > 3);
  const known = names.reduce((masked, name) => masked.replace(asWord(name), '(address)'), text);
  const line = known.replace(addressLike, '(address)').replace(control, ' ').trim();
  return line.slice(0, longest).toWellFormed();
}

function asWord(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu');
}
