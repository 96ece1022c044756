import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces, ExportedPlaces, ExportedTraces } from '../person-traces.js';

export const eraseResults = defineRequest({
  owner: 'results',
  name: 'erase-results',
  summary: 'A person’s results, reports, ratings and notes are erased for good; not while one is on its way.',
  request: ErasedTraces,
  reply: ErasedPlaces,
  problems: ['person-busy'],
});

export const exportResults = defineRequest({
  owner: 'results',
  name: 'export-results',
  summary: 'Everything that came out for a person, as it is kept, page by page.',
  request: ExportedTraces,
  reply: ExportedPlaces,
});
