import {
  type Broken,
  one,
  other,
  done,
  open,
  invited,
  call,
  calls,
  used,
  ended,
  kill,
  told,
  report,
  foreign,
} from './samples.fixture.js';

/** Each breaks one invariant of what becomes of an order in the end, of companies, or of a history as such. */
export const BROKEN_COMPANIES: Readonly<Record<string, readonly Broken[]>> = {
  '7 result convergence': [
    [
      'ends with an older result',
      [...one().whole(), one().result(2)],
      [done],
      /has version 2 \(line 10\) and SmartRecruiters ends with 1 \(line 9\)/,
    ],
    [
      'goes back to an older result',
      [...one().whole(), one().result(2), told(2), told(1), told(2)],
      [done],
      /had version 2 at SmartRecruiters and went back to 1 \(lines 11, 12\)/,
    ],
    [
      'never tells the result',
      [...invited(), one().result(1)],
      [done],
      /has a result \(line 5\) that SmartRecruiters was never told/,
    ],
    [
      'tells what nobody handed over',
      [...invited(), told(3)],
      [done],
      /told version 3 \(line 5\), which the engine had not handed over/,
    ],
    [
      'says the same twice',
      [...one().whole(), one().told('COMPLETED', { version: 1, result: 'r-1' })],
      [done],
      /told the same twice \(lines 9, 10\), and no answer had been lost/,
    ],
    [
      'uploads a report twice',
      [...one().whole(), report(), kill, report()],
      [done],
      /told the same report twice \(lines 10, 12\)/,
    ],
    [
      'ends with what was before the only result',
      [...invited(), one().told('COMPLETED'), one().result(1)],
      [done],
      /ends with what was before \(line 5\)/,
    ],
  ],
  '8 isolation': [
    [
      'shows another company’s order',
      [foreign({ leaked: true, status: 404 })],
      [],
      /company c-1 asked \/v1\/x for what is of company c-2 and got it \(line 2\)/,
    ],
    [
      'answers another company with 200',
      [foreign({ leaked: false, status: 200 })],
      [],
      /and got 200 \(line 2\)/,
    ],
    [
      'writes for two companies with one message',
      [...invited(), ...other().posted(), other().mail({ message: '<c-1-o-1@example.org>' })],
      [open, other().atRest('pending', { live: 1 })],
      /message <c-1-o-1@example.org> is of order o-1 of company c-1 and of order o-1 of company c-2 \(lines 4, 7\)/,
    ],
    [
      'tells another company',
      [...invited(), other().told('PENDING')],
      [open],
      /order o-1 was placed by company c-1 and had its effect for company c-2 \(line 5\)/,
    ],
    [
      'keeps two orders under one id',
      [...one().whole(), ...other().whole()],
      [done, other().atRest('completed', { id: 'c-1-o-1' })],
      /our order c-1-o-1 is of order o-1 of company c-1 and of order o-1 of company c-2/,
    ],
    [
      'lets a credential open for another company',
      [used({ opened: true }), used({ opened: true, company: 'c-2' })],
      [],
      /credential k-1 is of company c-1 and of company c-2 \(lines 2, 3\)/,
    ],
  ],
  '9 containment': [
    [
      'calls faster than ten in a second',
      calls(11, 50, 10),
      [],
      /company c-1 made more than 10 calls in 1000 ms \(lines 2, 12\)/,
    ],
    [
      'calls nine at once',
      calls(9, 150, 5_000),
      [],
      /company c-1 had 9 calls under way at once \(lines 2, .*, 10\)/,
    ],
    [
      'calls before the time it was told to wait for',
      [call(0, 10, { status: 429, retryAfter: 5 }), call(3_000, 3_010)],
      [],
      /told to wait for 5 s and called after 2990 ms \(lines 2, 3\)/,
    ],
    [
      'calls before that time, late among others',
      [call(0, 10), call(100, 900, { status: 503, retryAfter: 2 }), call(200, 220), call(2_000, 2_010)],
      [],
      /called after 1100 ms \(lines 3, 5\)/,
    ],
  ],
  '10 conservation': [
    [
      'is open and owed nothing',
      invited(),
      [one().atRest('pending', { invitation: 'due' })],
      /order o-1 of company c-1 is pending at rest, its invitation is due, and nothing is owed to it \(line 6\)/,
    ],
    [
      'is open and owed two things',
      invited(),
      [one().atRest('in-progress', { live: 2 })],
      /and 2 things are owed to it, not one/,
    ],
    [
      'is over and still owed something',
      one().whole(),
      [one().atRest('completed', { live: 1 })],
      /is completed at rest and still 1 things are owed to it \(line 11\)/,
    ],
    [
      'is erased and owed something',
      one().whole(),
      [one().atRest('completed', { erased: true, live: 1 })],
      /is erased and 1 things are owed to it/,
    ],
  ],
  '11 confinement': [
    [
      'shows a secret',
      [{ kind: 'canary', value: 'granted secret', place: 'the log of consent' }],
      [],
      /granted secret was found in the log of consent \(line 2\)/,
    ],
    [
      'shows a person after the rest',
      [],
      [{ kind: 'canary', value: 'candidate', place: 'a dump' }],
      /candidate was found in a dump \(line 3\)/,
    ],
  ],
  '12 fresh authority': [
    [
      'opens with a revoked key after half a minute',
      [ended, used({ opened: true, at: 31_000 })],
      [],
      /credential k-1 of company c-1 was ended \(line 2\) and still opens something \(line 3\)/,
    ],
    [
      'opens with a revoked key at rest',
      [ended],
      [used({ opened: true })],
      /was ended \(line 2\) and still opens something \(line 4\)/,
    ],
    [
      'opens with a forged token',
      [used({ opened: true, forged: true })],
      [],
      /credential k-1 of company c-1 was forged and opened something \(line 2\)/,
    ],
  ],
  probe: [
    [
      'does not hold what the scenario looked at',
      [],
      [{ kind: 'probe', name: 'each event came once', holds: false, note: '3 came twice' }],
      /it does not hold that each event came once: 3 came twice \(line 3\)/,
    ],
  ],
  form: [
    [
      'answers a call that nobody began',
      [{ kind: 'order-answered', call: 'x', status: 202 }],
      [],
      /call x is answered \(line 2\) and does not wait/,
    ],
    [
      'leaves a call open',
      one().posted().slice(0, 1),
      [],
      /call c-1\/o-1\/1 begins \(line 2\) and never ends/,
    ],
    [
      'ends a fault that has not begun',
      [{ ...kill, ends: true }],
      [],
      /fault kill of results ends \(line 2\) and has not begun/,
    ],
    [
      'goes on after the rest',
      one().whole().slice(0, 4),
      [done, one().told('IN_PROGRESS')],
      /told after rest \(line 8\): it was no rest/,
    ],
  ],
};
