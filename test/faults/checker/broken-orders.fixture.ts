import { type Broken, one, other, done, open, invited, again } from './samples.fixture.js';

/** Each breaks one invariant of orders. */
export const BROKEN_ORDERS: Readonly<Record<string, readonly Broken[]>> = {
  '1 durable acceptance': [
    ['is lost', one().whole(), [], /order o-1 of company c-1 was answered 202 \(line 3\) and is lost/],
    [
      'is there twice',
      one().whole(),
      [done, one().atRest('completed', { id: 'x' })],
      /o-1 .* exists 2 times \(lines 11, 12\)/,
    ],
    ['is there twice without an answer', one().posted(0), [open, open], /o-1 .* exists 2 times/],
    [
      'is lost for one company and not for another',
      [...one().whole(), ...other().whole()],
      [done],
      /company c-2 .* is lost/,
    ],
  ],
  '2 no phantom': [
    [
      'is there though it was refused',
      one().posted(422),
      [open],
      /o-1 of company c-1 was refused \(line 3\) and exists all the same \(line 5\)/,
    ],
    [
      'is there though nobody ordered it',
      [],
      [done],
      /o-1 of company c-1 exists \(line 3\) and nobody ordered it/,
    ],
    [
      'was refused and invited',
      [...one().posted(401), one().mail()],
      [],
      /was refused \(line 3\) and had its effect \(line 4\)/,
    ],
    ['was refused and told', [...one().posted(404), one().told('PENDING')], [], /had its effect \(line 4\)/],
  ],
  '3 idempotence': [
    [
      'is accepted with another body',
      [...one().posted(), ...again(202, undefined, 'b-2'), one().mail()],
      [open],
      /o-1 .* with two different bodies \(lines 3, 5\)/,
    ],
    [
      'gets another answer when it comes again',
      [...one().posted(), ...again(422)],
      [open],
      /was answered 202 once and 422 another time, .* \(lines 3, 5\)/,
    ],
    [
      'gets other words when it comes again',
      [...one().posted(), ...again(202, 'other')],
      [open],
      /to the same body \(lines 3, 5\)/,
    ],
    ['is said to conflict with itself', one().posted(409), [], /o-1 .* conflict with itself \(line 3\)/],
  ],
  '4 atomic intent': [
    [
      'is written to before it was ordered',
      [one().mail(), ...one().posted()],
      [open],
      /o-1 .* had a mail \(line 2\) before anybody ordered it/,
    ],
    [
      'is told though it was never ordered',
      [one().told('PENDING')],
      [],
      /had a told \(line 2\) before anybody ordered it/,
    ],
    [
      'is accepted and never heard of again',
      one().posted(),
      [open],
      /was accepted \(line 3\) and nobody outside ever heard of it/,
    ],
    [
      'is heard of too late',
      [...one().posted(), { ...one().mail(), at: 130_000 }],
      [open],
      /nobody heard of it for 1299\d\d ms \(line 4\)/,
    ],
    [
      'is cancelled and goes on',
      [...invited(), one().done('cancelled')],
      [open],
      /was cancelled \(line 5\) and is pending at rest \(line 7\)/,
    ],
    [
      'has a result and is not completed',
      [...invited(), one().result(1), one().told('COMPLETED', { version: 1 })],
      [open],
      /a result that we took \(line 5\) and is pending at rest/,
    ],
  ],
  '5 invitation': [
    [
      'is never invited',
      [...one().posted(), one().told('PENDING')],
      [open],
      /o-1 .* is accepted \(line 3\), and no mail server said/,
    ],
    [
      'says it was sent though no answer was heard',
      [...one().posted(), one().mail({ accepted: false })],
      [open],
      /which is sent at rest/,
    ],
    [
      'sends a copy that nothing explains',
      [...invited(), one().mail()],
      [open],
      /sent 2 copies of <c-1-o-1@example.org> \(lines 4, 5\), of which lost answers explain 0/,
    ],
    [
      'sends copies without a bound',
      [...invited(), one().mail(), one().mail()],
      [one().atRest('pending', { live: 1, uncertain: 5 })],
      /sent 3 copies .* explain 1/,
    ],
    [
      'sends a second message, not a copy',
      [...invited(), one().mail({ message: '<2>' })],
      [open],
      /sent 2 different invitations, not copies of one \(lines 4, 5\)/,
    ],
    [
      'reminds twice',
      [
        ...invited(),
        one().mail({ what: 'reminder', message: '<r>' }),
        one().mail({ what: 'reminder', message: '<r>' }),
      ],
      [one().atRest('pending', { live: 1, uncertain: 1 })],
      /sent 2 copies of <r>/,
    ],
    [
      'goes on writing after it was cancelled',
      [...invited(), one().done('cancelled'), one().mail({ what: 'reminder', message: '<r>' })],
      [one().atRest('rejected')],
      /was cancelled \(line 5\) and went on writing to the candidate \(line 6\)/,
    ],
    [
      'is invited after half an hour',
      [...one().posted(), { ...one().mail(), at: 1_900_000 }],
      [open],
      /was invited after 18999\d\d ms/,
    ],
    [
      'is invited late though most have to be quick',
      [...one().posted(), { ...one().mail(), at: 70_000 }],
      [open],
      /came later than 60000 ms: order o-1 of company c-1/,
    ],
  ],
  '6 legal states': [
    [
      'goes back',
      [...invited(), one().told('IN_PROGRESS'), one().told('PENDING')],
      [open],
      /went from IN_PROGRESS to PENDING at SmartRecruiters \(lines 5, 6\)/,
    ],
    [
      'goes on after it was rejected',
      [...invited(), one().told('REJECTED'), one().told('PENDING')],
      [open],
      /from REJECTED to PENDING/,
    ],
    [
      'is in no state that there is',
      invited(),
      [one().atRest('lost')],
      /in the unknown state lost \(line 6\)/,
    ],
    [
      'is told in no state that there is',
      [...invited(), one().told('DONE')],
      [open],
      /told as DONE, which is no state \(line 5\)/,
    ],
    [
      'takes a result after it was cancelled',
      [...invited(), one().done('cancelled'), one().result(1)],
      [one().atRest('rejected')],
      /cancelled \(line 5\) and took a result all the same \(line 6\)/,
    ],
    [
      'is over there and not here',
      [...invited(), one().told('COMPLETED')],
      [open],
      /told as COMPLETED \(line 5\) and is pending at rest \(line 7\)/,
    ],
  ],
};
