const address = /(?:"[^"@]*"|[^\s<>"'(),;:]+?)(?:@|%40)[^\s<>"'(),;:]+/gi;

/** A text without the addresses of people in it: who they are is left out, where they are is not. */
export function withoutAddresses(text: string): string {
  return text.replace(address, (found) => `•••${found.slice(found.search(/(?:@|%40)[^@%]*$/i))}`);
}

/** A name as its first letters, which help to tell two people apart and name neither. */
export function initialsOf(...names: readonly string[]): string {
  return names.map((name) => `${[...name.trim()][0] ?? ''}.`).join(' ');
}

/** How a text is shown to whoever may not see whom it is about. */
export type Mask = (text: string) => string;

interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
// Scripts in which a name stands among other words without a gap.
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const hidden = '•••';

/**
 * A text without addresses, and without the words of this person's name however they are written: large or small, with
 * accents or without, joined or in another order. A word that happens to be their name is lost as well.
 */
export function maskOf({ firstName, lastName }: Named): Mask {
  const joined = [`${firstName}${lastName}`, `${lastName}${firstName}`];
  const words = [firstName, lastName, ...joined].flatMap((name) => name.match(word) ?? []).map(bare);
  const known = new Set([...words, ...joined.map(bare)].filter((one) => one.length > 1));
  const within = [...joined, firstName, lastName].filter((name) => unspaced.test(name));
  return (text) =>
    within
      .reduce((left, name) => left.replaceAll(name, hidden), withoutAddresses(text))
      .replaceAll(word, (one) => (known.has(bare(one)) ? hidden : one));
}

/** As a name is compared: small letters without accents. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðıß]/g, (letter) => letters[letter] ?? letter);
}

const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss' };
