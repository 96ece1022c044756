import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces } from '../person-traces.js';

export const eraseLetters = defineRequest({
  owner: 'notification',
  name: 'erase-letters',
  summary: 'What mail servers said of a person’s letters is erased; not while one is on its way.',
  request: ErasedTraces,
  reply: ErasedPlaces,
  problems: ['person-busy'],
});
