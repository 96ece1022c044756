import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces, ExportedPlaces, ExportedTraces } from '../person-traces.js';

export const eraseLetters = defineRequest({
  owner: 'notification',
  name: 'erase-letters',
  summary: 'What mail servers said of a person’s letters is erased; not while one is on its way.',
  request: ErasedTraces,
  reply: ErasedPlaces,
  problems: ['person-busy'],
});

export const exportLetters = defineRequest({
  owner: 'notification',
  name: 'export-letters',
  summary: 'Everything that became of a person’s letters, as it is kept, page by page.',
  request: ExportedTraces,
  reply: ExportedPlaces,
});
