import { faultOfCode } from './fault-of-code.js';
import { faultOfWords, longestAnswer } from './fault-of-words.js';
import { type Answer, type Verdict, verdicts } from './verdict.js';

const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/;

/** Tells whose fault an answer is: by the codes that leave no doubt, by its words, by its other codes; else it is `unclear`. */
export function whoseFault(answer: Answer): Verdict {
  const { text, command } = answer;
  const statusCode = enhanced.exec(text.slice(0, longestAnswer))?.[1] ?? answer.statusCode;
  const byCode = faultOfCode({ ...answer, ...(statusCode === undefined ? {} : { statusCode }) });
  if (byCode?.certain) return byCode.verdict;
  const byWords = faultOfWords(text);
  // Nobody's mailbox is known before it is named.
  if (command === 'MAIL FROM') return byWords?.fault === 'us' ? byWords : verdicts.sender;
  return byWords ?? byCode?.verdict ?? verdicts.unclear;
}
