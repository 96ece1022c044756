// What a changed schema breaks for the apps of the release before, which go on working on it while others are rolled.

/**
 * @typedef {object} Column
 * @property {string} type
 * @property {boolean} required
 * @property {boolean} filled by a default
 */
/** @typedef {{ columns: Record<string, Column>, rules: Record<string, string> }} Table `rules` are constraints and unique indexes */

/**
 * One sentence for each thing that the apps of before could not read, write or rely on any more.
 * @param {string} earlier what dumpSchema wrote
 * @param {string} later
 * @returns {string[]}
 */
export function brokenSchema(earlier, later) {
  const now = tablesOf(later);
  return Object.entries(tablesOf(earlier)).flatMap(([name, before]) => {
    const after = now[name];
    if (!after) return [`table ${name} is gone`];
    return [...columns(name, before, after), ...rules(name, before, after)];
  });
}

/**
 * @param {string} name
 * @param {Table} before
 * @param {Table} after
 */
function columns(name, before, after) {
  const kept = Object.entries(before.columns).flatMap(([column, was]) => {
    const place = `${name}.${column}`;
    const is = after.columns[column];
    if (!is) return [`${place} is gone`];
    return [
      ...(is.type === was.type ? [] : [`${place} has another type`]),
      ...(is.required && !was.required ? [`${place} may not be empty any more`] : []),
      ...(was.filled && !is.filled ? [`${place} has no default any more`] : []),
    ];
  });
  const added = Object.entries(after.columns)
    .filter(([column, is]) => !before.columns[column] && is.required && !is.filled)
    .map(([column]) => `${name}.${column} is new and has to be given`);
  return [...kept, ...added];
}

/**
 * @param {string} name
 * @param {Table} before
 * @param {Table} after
 */
function rules(name, before, after) {
  const known = Object.keys(before.columns);
  const gone = Object.entries(before.rules)
    .filter(([rule, text]) => isKey(text) && after.rules[rule] !== text)
    .map(
      ([rule]) => `${name}: ${rule} is not what it was, and may be relied on where rows are written twice`,
    );
  const stricter = Object.entries(after.rules)
    .filter(([rule, text]) => concerns(text, known) && !allows(text, before.rules[rule]))
    .map(([rule]) => `${name}: ${rule} refuses what was allowed`);
  return [...gone, ...stricter];
}

/** @param {string} text */
const isKey = (text) => /^(PRIMARY KEY|UNIQUE)/.test(text);

/**
 * A rule about nothing but new columns is no concern of whoever does not know them.
 * @param {string} text
 * @param {readonly string[]} known
 */
const concerns = (text, known) => known.some((column) => new RegExp(`\\b${column}\\b`).test(text));

/**
 * The same rule, or the same with more values in a list.
 * @param {string} text
 * @param {string | undefined} before
 */
function allows(text, before) {
  if (before === undefined) return false;
  const [values, earlier] = [valuesOf(text), valuesOf(before)];
  return withoutValues(text) === withoutValues(before) && earlier.every((value) => values.includes(value));
}

/** @param {string} text */
const valuesOf = (text) => [...text.matchAll(/'([^']*)'::text(?=[,\]])/g)].map(([, value = '']) => value);

/** @param {string} text */
const withoutValues = (text) => text.replace(/ARRAY\[[^\]]*\]/g, 'ARRAY[]');

/**
 * @param {string} sql
 * @returns {Record<string, Table>}
 */
function tablesOf(sql) {
  /** @type {Record<string, Table>} */
  const tables = {};
  for (const [, name = '', body = ''] of sql.matchAll(/^CREATE TABLE (\S+) \(\n([^]*?)^\);/gm)) {
    const lines = body.split('\n').map((line) => line.trim().replace(/,$/, ''));
    tables[name] = { columns: columnsOf(lines), rules: rulesOf(lines) };
  }
  for (const [, index = '', table = '', on = ''] of sql.matchAll(
    /^CREATE UNIQUE INDEX (\S+) ON \w+\.(\S+) (.+);$/gm,
  )) {
    const found = tables[table];
    if (found) found.rules[index] = `UNIQUE ${on}`;
  }
  return tables;
}

/**
 * @param {readonly string[]} lines
 * @returns {Record<string, Column>}
 */
function columnsOf(lines) {
  return Object.fromEntries(
    lines
      .filter((line) => line !== '' && !line.startsWith('CONSTRAINT '))
      .map((line) => {
        const [, name = '', rest = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
        const [type = ''] = rest.split(/ NOT NULL| DEFAULT | GENERATED /);
        const filled = / (DEFAULT|GENERATED) /.test(rest);
        return [name, { type, required: rest.includes(' NOT NULL'), filled }];
      }),
  );
}

/** @param {readonly string[]} lines */
function rulesOf(lines) {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name = '', rule = ''] = /^CONSTRAINT (\S+) (.+)$/.exec(line) ?? [];
      return name ? [[name, rule]] : [];
    }),
  );
}
