const address = /(?:"[^"@]*"|[^\s<>"'(),;:]+?)(?:@|%40)[^\s<>"'(),;:]+/gi;

/** A text without the addresses of people in it: who they are is left out, where they are is not. */
export function withoutAddresses(text: string): string {
  return text.replace(address, (found) => `•••${found.slice(found.search(/(?:@|%40)[^@%]*$/i))}`);
}

/** A name as its first letters, which help to tell two people apart and name neither. */
export function initialsOf(...names: readonly string[]): string {
  return names.map((name) => `${[...name.trim()][0] ?? ''}.`).join(' ');
}
