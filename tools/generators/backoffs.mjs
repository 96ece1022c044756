// Pauses between tries, in words, from the constants that hold them.

/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */
/** @typedef {(file: SourceFile | undefined, name: string) => string} Spoken the pause that a constant of the file's app is, in words */

const constant = (/** @type {string} */ name) =>
  new RegExp(
    `(?:const ${name}(?:: \\w+)? =|\\b${name}:) \\{ base: ([\\d *]+), cap: ([\\d *]+)|${name}\\([^)]*\\{ base = (\\d+), cap = (\\d+) \\}`,
  );

/**
 * @param {readonly SourceFile[]} files
 * @returns {Spoken}
 */
export function spokenBackoffs(files) {
  return (file, name) => {
    const app = /^apps\/[^/]+\//.exec(file?.path ?? '')?.[0] ?? 'libs/persistence/';
    const below = (/** @type {string} */ folder) => files.filter(({ path }) => path.startsWith(folder));
    // The file itself, then its app, then the library.
    const places = [file ? [file] : [], below(app), below('libs/persistence/')];
    const found = places.map((place) => pausesIn(place, name)).find((pauses) => pauses.length > 0) ?? [];
    const [pause] = found;
    if (!pause || found.length > 1) throw new Error(`${app} has ${found.length} pauses called ${name}`);
    return pause;
  };
}

/**
 * @param {readonly SourceFile[]} files
 * @param {string} name
 */
function pausesIn(files, name) {
  return files.flatMap(({ text }) => {
    const [, base, cap, defaultBase, defaultCap] = constant(name).exec(text) ?? [];
    return base || defaultBase ? [inWords(base ?? defaultBase, cap ?? defaultCap)] : [];
  });
}

/**
 * @param {string | undefined} base
 * @param {string | undefined} cap
 */
function inWords(base, cap) {
  return `after up to ${time(product(base))}, doubling to ${time(product(cap))}`;
}

/** @param {string | undefined} text such as `6 * 3600` */
function product(text = '') {
  return text.split('*').reduce((all, part) => all * Number(part), 1);
}

/** @param {number} seconds */
function time(seconds) {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
