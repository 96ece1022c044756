import type { Rating } from '@assay/contracts';

/** What SmartRecruiters allows a tag, in characters; counted in UTF-16 units, which never are fewer. */
const LONGEST = 50;
const SHORTENED = '…';

/** The tag of a rating, `{partner} - {interview} - {rating}` in lower case; only the interview is shortened. */
export function ratingTag(partner: string, interview: string, rating: Rating): string {
  const [before, after] = [`${plain(partner)} - `, ` - ${rating}`];
  return before + shortened(plain(interview), LONGEST - before.length - after.length) + after;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

// By whole characters as a reader sees them: half of one is no text.
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length + SHORTENED.length > most) break;
    kept += segment;
  }
  return kept.trimEnd() + SHORTENED;
}
