import type { Measure } from '../measure.js';
import { burst } from './burst.js';
import { delivery } from './delivery.js';
import { growth } from './growth.js';
import { idle } from './idle.js';
import { inline } from './inline.js';
import { intake } from './intake.js';
import { reads } from './reads.js';
import { resources } from './resources.js';
import { result } from './result.js';
import { room } from './room.js';
import { search } from './search.js';
import { sustained } from './sustained.js';
import { traces } from './traces.js';
import { wholeOrder } from './whole-order.js';

/** Every measure, in the order of the page. */
export const MEASURES: readonly Measure[] = [
  {
    name: 'whole-order',
    about:
      'One order to an invited candidate and PENDING at SmartRecruiters, of 20 companies in turn; idle work between two orders is counted with them.',
    run: wholeOrder,
  },
  {
    name: 'intake',
    about: '32 connections each in turn; nobody begins before the one before has sent its mails.',
    run: intake,
  },
  {
    name: 'sustained',
    about:
      'An open load of 20 companies, each time counted from when the order was due; first the highest rate is looked for.',
    run: sustained,
  },
  {
    name: 'burst',
    about: 'An open load; each time is counted from when the order was due.',
    run: burst,
  },
  {
    name: 'inline',
    about: 'Closed, 1 and 8 at once; the engine is told of each order meanwhile.',
    run: inline,
  },
  { name: 'result', about: 'An open load of results, after as many orders.', run: result },
  {
    name: 'delivery',
    about: 'Due results made by SQL, from the first PATCH to the last; SmartRecruiters answers at once.',
    run: delivery,
  },
  { name: 'reads', about: 'An open load of lists; 16 connections for tokens.', run: reads },
  {
    name: 'growth',
    about: 'Orders with their history made by SQL, then the same calls at each size, 4 at once.',
    run: growth,
  },
  {
    name: 'room',
    about:
      'Real orders of 20 companies with their results, 4 at once, as many as the first of the sizes; the size of the database before and after, tables written anew each time (VACUUM FULL).',
    ofNow: true,
    run: room,
  },
  {
    name: 'search',
    about:
      'Orders of people with names made by SQL, a part of them in each view; then what support looks for at each size, 4 at once.',
    run: search,
  },
  {
    name: 'traces',
    about:
      'Two of the product in turn: one whose traces a collector takes and whose metrics are scraped every 5 s, one without both; the middle of the ratios of the rounds.',
    ofNow: true,
    run: traces,
  },
  {
    name: 'idle',
    about: 'After a start, a connection, a few orders and a pause; nothing else runs.',
    run: idle,
  },
  {
    name: 'resources',
    about:
      'The five apps with the options of the images, idle and then under an open load at the highest rate that was kept up, or at the one given; resident memory read each second.',
    ofNow: true,
    run: resources,
  },
];
