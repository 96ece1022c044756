import { faultOfCode } from './fault-of-code.js';
import { faultOfWords, longestAnswer } from './fault-of-words.js';
import { type Answer, type Verdict, verdicts } from './verdict.js';

// RFC 3463: a class, a subject of one digit, a detail; an address of a host has more parts.
const enhanced = /(?<![\d.])([245]\.\d\.\d{1,3})(?![\d.]*\d)/;

/** Tells whose fault an answer is: by the codes that leave no doubt, by its words, by its other codes; else it is `unclear`. */
export function whoseFault(answer: Answer): Verdict {
  const byCode = faultOfCode(withStatus(answer));
  if (byCode?.certain) return byCode.verdict;
  const byWords = faultOfWords(answer.text);
  // Nobody's mailbox is known before it is named.
  if (answer.command === 'MAIL FROM' && byWords?.fault !== 'us') return verdicts.sender;
  return byWords ?? byCode?.verdict ?? verdicts.unclear;
}

function withStatus(answer: Answer): Answer {
  const statusCode = enhanced.exec(answer.text.slice(0, longestAnswer))?.[1];
  return statusCode === undefined ? answer : { ...answer, statusCode };
}
