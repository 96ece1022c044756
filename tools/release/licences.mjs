// npm run licences: every package that ships, with its licence; fails where one may not be shipped.
import { shippedPackages } from './shipped.mjs';

/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/** They ask for no more than to be named, which their files in node_modules do. */
const ALLOWED = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense Python-2.0 CC0-1.0'.split(
    ' ',
  ),
);

/** Others' licences, by package and with the reason for which it may be shipped all the same. */
export const EXCEPTIONS = /** @type {Readonly<Record<string, { licence: string, because: string }>>} */ ({
  '@img/sharp-wasm32': {
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    because: 'named by the lock file, and for systems that no image is of',
  },
  '@img/sharp-libvips-': {
    licence: 'LGPL-3.0-or-later',
    because: 'a library of its own file, unaltered, which whoever runs the image can replace',
  },
});

/**
 * Why a package may not be shipped; nothing where it may.
 * @param {Shipped} shipped
 * @returns {string | undefined}
 */
export function objection({ name, version, licence }) {
  if (!licence) return `${name} ${version} says no licence`;
  if (isAllowed(licence)) return undefined;
  const [, exception] = Object.entries(EXCEPTIONS).find(([prefix]) => name.startsWith(prefix)) ?? [];
  return exception?.licence === licence ? undefined : `${name} ${version} is licensed under ${licence}`;
}

/** @param {string} licence an SPDX expression without nested brackets */
function isAllowed(licence) {
  const alternatives = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => ALLOWED.has(part)));
}

if (process.argv[1] === import.meta.filename) {
  const shipped = shippedPackages();
  for (const { name, version, licence } of shipped)
    process.stdout.write(`${name} ${version} ${licence ?? ''}\n`);
  const objections = shipped.flatMap((one) => objection(one) ?? []);
  for (const line of objections) process.stderr.write(`${line}: it may not be shipped\n`);
  process.exitCode = objections.length > 0 ? 1 : 0;
}
