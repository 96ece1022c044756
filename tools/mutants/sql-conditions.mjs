// Mutations of SQL: a condition that is not asked, asked the other way round or at its border, a lock that is not taken, a
// conflict that nobody expects.
const BEGINNING = /\b(?:WHERE|AND|HAVING|WHEN|(?<!DISTINCT )ON(?! CONFLICT))\s+(?=\S)/g;
// What lies between two bounds is one token.
const TOKEN =
  /'[^']*'|\bBETWEEN\s+\S+\s+AND\s+\S+|\b(?:ON CONFLICT|DO NOTHING|DO UPDATE SET)\b|[\w.$:"\uE000\uE001]+|\S/g;
const END =
  /^(?:,|AND|OR|THEN|WHERE|ORDER|GROUP|HAVING|LIMIT|OFFSET|FOR|RETURNING|UNION|ON CONFLICT|DO NOTHING|DO UPDATE SET|LEFT|CROSS|JOIN|SET)$/;
const STATEMENT = /\b(?:SELECT|UPDATE|INSERT INTO|DELETE FROM|WHERE|AND|FOR UPDATE|ON CONFLICT)\b/;
const CONDITION = /^[\w."]+ (?:=|<>|<=?|>=?|IS|IN|LIKE) /;
const LOCK = /\s*\bFOR (?:NO KEY )?UPDATE(?: OF \w+)?(?: SKIP LOCKED| NOWAIT)?/g;
const OPERATOR = /(?<=\s)(?:<=|>=|<>|=|<|>)(?=\s)/g;
const INSTEAD = /** @type {const} */ ({ '=': '<>', '<>': '=', '<': '<=', '<=': '<', '>': '>=', '>=': '>' });

/**
 * Each text that the statement, or the condition, becomes by one mutation; none where it is neither.
 * @param {string} sql
 * @returns {string[]}
 */
export function mutatedSql(sql) {
  if (!STATEMENT.test(sql) && !CONDITION.test(sql)) return [];
  const parts = conditionsIn(sql);
  const operators = [...sql.matchAll(OPERATOR)].filter(({ index }) =>
    parts.some(({ from, to }) => from <= index && index < to),
  );
  return [
    ...parts.map(({ from, to }) => spliced(sql, from, to, 'true')),
    ...operators.map(({ index, 0: sign }) =>
      spliced(sql, index, index + sign.length, INSTEAD[/** @type {keyof typeof INSTEAD} */ (sign)]),
    ),
    ...[...sql.matchAll(LOCK)].map(({ index, 0: lock }) => spliced(sql, index, index + lock.length, '')),
    ...[...sql.matchAll(/\s*\bON CONFLICT\b/g)].map(({ index }) =>
      spliced(sql, index, endOf(sql, index, /^RETURNING$/), ''),
    ),
  ].filter((mutated) => mutated !== sql);
}

/** @param {string} sql */
function conditionsIn(sql) {
  const beginnings = [...sql.matchAll(BEGINNING)]
    .filter(({ index }) => !/\bBETWEEN\s+\S+\s+$/.test(sql.slice(0, index)))
    .map(({ index, 0: word }) => index + word.length);
  if (CONDITION.test(sql)) beginnings.unshift(0);
  return beginnings
    .map((from) => ({ from, to: endOf(sql, from, END) }))
    .filter(({ from, to }) => !/^(?:true|false)$/.test(sql.slice(from, to)));
}

/**
 * Where what begins there ends: at such a word, or the bracket that closes around it.
 * @param {string} sql
 * @param {number} from
 * @param {RegExp} end
 */
function endOf(sql, from, end) {
  let depth = 0;
  let to = from;
  for (const { 0: token, index } of sql.slice(from).matchAll(TOKEN)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    const ends = depth < 0 || (depth === 0 && index > 0 && end.test(token));
    if (ends) break;
    to = from + index + token.length;
  }
  return to;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {string} instead
 */
function spliced(text, from, to, instead) {
  return text.slice(0, from) + instead + text.slice(to);
}
