// A mutator for Stryker: the conditions that PostgreSQL judges, in the text of statements and in what TypeORM makes one of.
import { mutatedSql } from './sql-conditions.mjs';

/** @typedef {{ type: string, [key: string]: any }} Node */
/** @typedef {{ node: Node, parent: Node }} Path */

const HOLE = /\uE000(\d+)\uE001/;
const BY_CONDITION = /^(?:findOneBy|findBy|findOneByOrFail|countBy|existsBy|delete|update)$/;

export const conditionMutator = {
  name: 'Condition',
  /** @param {Path} path */
  *mutate({ node, parent }) {
    if (node.type === 'TemplateLiteral' && parent.type !== 'TaggedTemplateExpression')
      for (const text of mutatedSql(flat(node))) yield withHoles(text, node.expressions);
    if (node.type === 'StringLiteral')
      for (const value of mutatedSql(node.value)) yield { type: 'StringLiteral', value };
    if (node.type === 'ObjectExpression')
      for (const dropped of node.properties.filter((/** @type {Node} */ one) => isAsked(one, node, parent)))
        yield { ...node, properties: node.properties.filter((/** @type {Node} */ one) => one !== dropped) };
  },
};

/** @param {Node} template */
function flat({ quasis }) {
  return quasis
    .map((/** @type {Node} */ { value }, /** @type {number} */ index) =>
      index === 0 ? value.raw : `\uE000${index - 1}\uE001${value.raw}`,
    )
    .join('');
}

/**
 * @param {string} text
 * @param {readonly Node[]} expressions
 */
function withHoles(text, expressions) {
  const pieces = text.split(HOLE);
  const raws = pieces.filter((_piece, index) => index % 2 === 0);
  const kept = pieces.filter((_piece, index) => index % 2 === 1).map(Number);
  return {
    type: 'TemplateLiteral',
    quasis: raws.map((raw, index) => ({
      type: 'TemplateElement',
      value: { raw, cooked: raw },
      tail: index === raws.length - 1,
    })),
    expressions: kept.map((index) => expressions[index]),
  };
}

/**
 * Whether a property is a condition of what its object is handed to, or the lock that is taken on the rows.
 * @param {Node} property
 * @param {Node} object
 * @param {Node} parent
 */
function isAsked(property, object, parent) {
  if (property['key']?.name === 'lock') return true;
  if (parent.type === 'ObjectProperty') return parent['key']?.name === 'where';
  const called = parent.type === 'CallExpression' && parent['arguments'][0] === object;
  return called && BY_CONDITION.test(parent['callee']?.property?.name ?? '');
}
