import { clip } from '@assay/contracts';
import type { Rating } from '@assay/contracts/results';

/** What SmartRecruiters allows a tag, in characters; counted in UTF-16 units, which never are fewer. */
const longest = 50;

/** The tag of a rating, `{partner} - {interview} - {rating}` in lower case; only the interview is shortened. */
export function ratingTag(partner: string, interview: string, rating: Rating): string {
  const [before, after] = [`${plain(partner)} - `, ` - ${rating}`];
  return before + clip(plain(interview), longest - before.length - after.length) + after;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
