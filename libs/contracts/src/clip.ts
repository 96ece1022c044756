const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// No character that people write is longer; only as much of a text is looked at.
const longestGrapheme = 64;

/**
 * At most `limit` UTF-16 units of the text, the last one an ellipsis where something was left out.
 *
 * UTF-16 units are what `length` counts in SmartRecruiters' Java, in JavaScript and in most of what reads on: whoever
 * counts code points or bytes of a character set of theirs never finds more. What a reader takes for one character is
 * not cut in two.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, seamBefore(text, limit - 1)).trimEnd()}…`;
}

function seamBefore(text: string, place: number): number {
  const around = text.slice(0, place + longestGrapheme);
  const seam = graphemes.segment(around).containing(place)?.index ?? place;
  if (place - seam < longestGrapheme) return seam;
  // Marks piled upon marks are no character: there a half of a pair is all that must not be left behind.
  return text.slice(0, place).isWellFormed() ? place : place - 1;
}
