import { lastCharacter } from './last-character.js';

// As in the indexes orders_name and orders_surname (migration 0018): spelled otherwise, they are not used.
const folded = (name: string): string =>
  `(lower(regexp_replace(normalize(${name}, NFD), '[\\u0300-\\u036f]', '', 'g')) COLLATE "C")`;

const names = [folded(`o.first_name || ' ' || o.last_name`), folded(`o.last_name || ' ' || o.first_name`)];

/** True of orders `o` whose candidate is called as the parameter says, in either order, whatever the capitals and accents. */
export function isNamed(parameter: string): string {
  return `(${names.map((name) => `${name} = ${folded(parameter)}`).join(' OR ')})`;
}

/** For each order of the two names, true of orders `o` whose candidate's name begins as the parameter says. */
export function nameBegins(parameter: string): readonly string[] {
  return names.map(
    (name) => `(${name} >= ${folded(parameter)} AND ${name} < ${folded(parameter)} || ${lastCharacter})`,
  );
}

/** A name as it is looked for: `Lovelace, Ada` is `Lovelace Ada`. */
export function soughtName(text: string): string {
  return text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
}
