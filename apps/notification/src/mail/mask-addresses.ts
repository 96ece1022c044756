const longest = 500;
// Whoever returns mail decides how much there is to look through; what follows takes the square of it.
const longestRead = 2000;
const longestAddress = 320;
const addressLike = /[^\s<>()[\]"',;:=]+@[^\s<>()[\]"',;:]+/gu;
const ascii = /^[\0-\x7f]*$/;
const control = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** Returns a mail server's answer as one short line in which the recipient and whatever looks like an address is masked. */
export function maskAddresses(text: string, recipient: string): string {
  // Some servers name the mailbox without its domain; shorter names would mask ordinary words.
  const localPart = recipient.split('@')[0] ?? '';
  const names = [recipient, localPart].filter(({ length }) => length > 3 && length <= longestAddress);
  const known = names.reduce(
    (masked, name) => (mayName(masked, name) ? masked.replace(asWord(name), '(address)') : masked),
    beginningOf(text),
  );
  const line = known.replace(addressLike, '(address)').replace(control, ' ').trim();
  return line.slice(0, longest).toWellFormed();
}

// Cut between words: half an address would not be recognised.
function beginningOf(text: string): string {
  if (text.length <= longestRead) return text;
  const cut = text.slice(0, longestRead);
  return cut.slice(0, Math.max(cut.search(/\s\S*$/), 0));
}

// The expression is as dear as the rest of a message, and hardly an answer names anybody; letters beyond ASCII may be
// the same as others in more ways than by their case.
function mayName(text: string, name: string): boolean {
  return !ascii.test(text) || !ascii.test(name) || text.toLowerCase().includes(name.toLowerCase());
}

function asWord(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'giu');
}
