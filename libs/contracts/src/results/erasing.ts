import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces } from '../person-traces.js';

export const eraseResults = defineRequest({
  owner: 'results',
  name: 'erase-results',
  summary: 'A person’s results, reports, ratings and notes are erased for good; not while one is on its way.',
  request: ErasedTraces,
  reply: ErasedPlaces,
  problems: ['person-busy'],
});
