import { describe, expect, it } from 'vitest';
import { longestAnswer } from './fault-of-words.js';
import { verdicts } from './verdict.js';
import { whoseFault } from './whose-fault.js';

describe('a code where no words tell more', () => {
  it.each<[string, string]>([
    ['550 5.1.0 xyzzy', 'noMailbox'],
    ['550 5.1.2 xyzzy', 'noHost'],
    ['550 5.1.6 xyzzy', 'moved'],
    ['550 5.1.7 xyzzy', 'sender'],
    ['550 5.2.1 xyzzy', 'disabled'],
    ['552 5.2.2 xyzzy', 'full'],
    ['552 5.2.3 xyzzy', 'content'],
    ['554 5.4.1 xyzzy', 'passing'],
    ['554 5.4.317 xyzzy', 'tls'],
    ['550 5.5.3 xyzzy', 'limit'],
    ['554 5.3.0 xyzzy', 'passing'],
    ['554 5.4.99 xyzzy', 'passing'],
    ['554 5.6.1 xyzzy', 'content'],
    ['554 5.7.999 xyzzy', 'policy'],
    ['554 5.9.9 xyzzy', 'unclear'],
    // An address of a machine is no code.
    ['554 5.1.1.9 xyzzy', 'unclear'],
    ['554 5.1.1.19 xyzzy', 'unclear'],
    ['554 5.1.1, asked at 9 xyzzy', 'noMailbox'],
  ])('%s', (text, known) => {
    expect(whoseFault({ text })).toEqual(verdicts[known as keyof typeof verdicts]);
  });

  it('is what is told beside the text, where that has none', () => {
    expect(whoseFault({ text: 'xyzzy', statusCode: '5.2.1' })).toEqual(verdicts.disabled);
  });

  it('is TLS where that was refused', () => {
    expect(whoseFault({ text: '454 xyzzy', command: 'STARTTLS' })).toEqual(verdicts.tls);
  });

  it('is looked for as far as words are', () => {
    expect(whoseFault({ text: `${' '.repeat(longestAnswer)}5.2.1` })).toEqual(verdicts.unclear);
  });
});

it('words about us are believed also where the sender is refused', () => {
  expect(whoseFault({ text: '550 relaying denied', command: 'MAIL FROM' })).toEqual(verdicts.relay);
});
