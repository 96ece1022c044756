import { faultOfWords } from '../verdicts/fault-of-words.js';
import { type Verdict, verdicts } from '../verdicts/verdict.js';
import { whoseFault } from '../verdicts/whose-fault.js';
import type { Headers, MimeMessage, MimePart } from './mime-parts.js';

/** What a mail server wrote for people about a message that it could not hand over. */
export interface TextBounce {
  readonly outcome: 'failed' | 'delayed' | 'unclear';
  /** The lines that tell why. */
  readonly diagnostic: string;
  readonly verdict: Verdict;
}

const daemon =
  /mailer-?daemon|postmaster|mail delivery (?:sub)?system|mail-?daemon|system administrator|microsoft outlook/i;
const failureSubject =
  /undeliver|delivery (?:status notification|notification|failure|failed|has failed|problem|error|report)|fail(?:ure|ed) (?:notice|notification|delivery|mail)|returned (?:mail|to sender)|mail delivery failed|returning message|mail (?:failure|could not)|not delivered|nondeliver|non-?remis|unzustellbar|nicht zugestellt|no entregad|permanent error|rejected mail|could not be delivered/i;
const answerSubject =
  /^\s*(?:re|fwd?|aw|sv|wg|tr|auto|automatic|automatische|out of (?:the )?office|abwesen|vacation)\b/i;
const delayWords =
  /will (?:continue|keep|be retried|retry|try)|(?:still|has been) (?:being )?(?:delayed|trying|queued)|not yet been delivered|no action is required|warning(?: message| only)|do not need to resend/i;
const otherReports = /disposition-notification|feedback-report|tlsrpt/i;
const copyBegins =
  /^\s*(?:[-=_*]{3,}.{0,80}(?:copy|original|below|message|headers|header|text)|below (?:is|this line)|original message|(?:return-path|received|message-id|x-mailer|mime-version):)/i;
const withCode = /(?<![\d.])(?:[45]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d))/;

const longestNotice = 6000;
const mostLines = 120;

/** Returns what a report in words says; nothing where the message is something else, such as an answer of a person or a machine. */
export function readTextBounce({ headers, parts }: MimeMessage): TextBounce | undefined {
  if (!looksReturned(headers)) return undefined;
  const notice = noticeOf(wordsOf(parts));
  const whole = notice.join(' ');
  const diagnostic = answerIn(notice);
  const verdict = verdictOf(diagnostic, whole);
  const subject = headers.get('subject') ?? '';
  if (/delay|warning/i.test(subject) || delayWords.test(whole))
    return { outcome: 'delayed', diagnostic, verdict };
  // What nobody's program wrote for programs counts only where it says whose fault it is.
  return { outcome: verdict.fault === 'unclear' ? 'unclear' : 'failed', diagnostic, verdict };
}

function looksReturned(headers: Headers): boolean {
  const header = (name: string): string => headers.get(name) ?? '';
  const type = header('content-type');
  if (answerSubject.test(header('subject')) || otherReports.test(type)) return false;
  if (headers.has('x-failed-recipients') || /delivery-status/i.test(type)) return true;
  if (/mailer-?daemon/i.test(header('from'))) return true;
  return failureSubject.test(header('subject')) && (daemon.test(header('from')) || !isAnswer(headers));
}

function isAnswer(headers: Headers): boolean {
  return (
    headers.has('in-reply-to') || /auto-(?:replied|generated)/i.test(headers.get('auto-submitted') ?? '')
  );
}

function wordsOf(parts: readonly MimePart[]): string {
  const plain = parts.find(({ type }) => type === 'text/plain');
  if (plain) return plain.text;
  const page = parts.find(({ type }) => type === 'text/html');
  return page ? withoutTags(page.text) : '';
}

function noticeOf(text: string): string[] {
  const lines = text
    .slice(0, longestNotice)
    .split(/\r\n|\n|\r/)
    .slice(0, mostLines);
  const copy = lines.findIndex((line, at) => at > 0 && copyBegins.test(line.slice(0, 200)));
  return (copy < 0 ? lines : lines.slice(0, copy)).map((line) => line.trim());
}

// The server's answer, with what it may go on with in the next line.
function answerIn(lines: readonly string[]): string {
  const told = lines.flatMap((line, at) => (withCode.test(line) ? [line, lines[at + 1] ?? ''] : []));
  return [...new Set(told)].join(' ').trim();
}

function verdictOf(diagnostic: string, whole: string): Verdict {
  const byAnswer = diagnostic === '' ? verdicts.unclear : whoseFault({ text: diagnostic });
  return byAnswer.fault === 'unclear' ? (faultOfWords(whole) ?? byAnswer) : byAnswer;
}

function withoutTags(html: string): string {
  let inside = false;
  let text = '';
  for (const character of html.slice(0, 4 * longestNotice)) {
    if (character === '<') inside = true;
    else if (character === '>') {
      inside = false;
      text += '\n';
    } else if (!inside) text += character;
  }
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
}
