import type { Wording } from '../wording/wording.js';
import type { Block, Piece } from './blocks.js';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns the pieces as plain text in which a name of the other direction cannot disturb the sentence around it. */
export function plainText(pieces: readonly Piece[], direction: Wording['direction']): string {
  return pieces
    .map(({ text, filledIn, link }) => link ?? (filledIn ? isolated(text, direction) : text))
    .join('');
}

/** Returns the text part of the message. */
export function invitationText(blocks: readonly Block[], direction: Wording['direction']): string {
  // The action already shows its address here.
  const read = blocks.filter(
    (block) => block.kind !== 'bare-link' && !(block.kind === 'sign' && block.name === ''),
  );
  return `${read.map((block) => paragraph(block, direction)).join('\n\n')}\n`;
}

function paragraph(block: Block, direction: Wording['direction']): string {
  if (block.kind === 'sign') return isolated(block.name, direction);
  if (block.kind === 'links') return block.links.map(({ text, url }) => lineOf(text, url)).join('\n');
  const text = plainText(block.pieces, direction);
  if (block.kind === 'action' || block.kind === 'small-link') return `${text}:\n${block.link}`;
  return block.kind === 'small' ? `--\n${text}` : text;
}

// An address of a person stands in its text already.
function lineOf(text: string, url: string): string {
  return url.startsWith('mailto:') ? text : `${text}: ${url}`;
}

// U+2068 and U+2069 are to plain text what <bdi> is to HTML; where nothing can go wrong they would only be noise.
function isolated(text: string, direction: Wording['direction']): string {
  return direction === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
