// What a stack needs of a source map: which line. Node parses the whole map of a bundle while the app starts and keeps it.
import { decode, encode } from '@jridgewell/sourcemap-codec';

/** @typedef {{ mappings: string, names?: string[], sourcesContent?: (string | null)[], [more: string]: unknown }} SourceMap */
/** @typedef {import('@jridgewell/sourcemap-codec').SourceMapSegment} Place column, source, its line, its column */

/**
 * The map with a place wherever another line of a source begins, and without the sources themselves.
 * @param {SourceMap} map
 * @returns {SourceMap}
 */
export function lineMap({ mappings, names: _names, sourcesContent: _sources, ...map }) {
  return { ...map, names: [], mappings: encode(decode(mappings).map(whereLinesBegin)) };
}

/**
 * @param {Place[]} places
 * @returns {Place[]}
 */
function whereLinesBegin(places) {
  /** @type {Place[]} */
  const kept = [];
  for (const [column, source, line] of places) {
    if (source === undefined || line === undefined) continue;
    const last = kept.at(-1);
    if (last?.[1] === source && last[2] === line) continue;
    // From the beginning of a line on, so that each column of it is found.
    kept.push([kept.length === 0 ? 0 : column, source, line, 0]);
  }
  return kept;
}
