// Line breaks would end a header, overrides of the direction would show something else than is there.
const breaking = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
// What mail programs turn into links by themselves.
const linkLike = /[/@:\\]|\.\p{L}{2}/u;

/** Returns text that others wrote as one line without control characters. */
export function printable(text: string): string {
  return text.replace(breaking, ' ').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Returns a person's name as one line, or nothing where it looks like a message or a link of somebody else's. */
export function printableName(name: string): string | undefined {
  const line = printable(name);
  // Where there is no name, forms are filled with a dash or a dot.
  return !/[\p{L}\p{N}]/u.test(line) || line.length > 80 || linkLike.test(line) ? undefined : line;
}
