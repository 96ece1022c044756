// Tables as Markdown.

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/**
 * The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. A text without them is an error: what is
 * generated would go unnoticed once somebody took the markers away.
 * @param {string} text
 * @param {string} name
 * @param {string} content
 * @returns {string}
 */
export function between(text, name, content) {
  const markers = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!markers.test(text)) throw new Error(`there is no <!-- ${name} --> to write between`);
  return text.replace(markers, (_all, open, close) => `${open}${content}\n${close}`);
}
