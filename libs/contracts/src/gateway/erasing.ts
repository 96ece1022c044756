import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces } from '../person-traces.js';

export const eraseIntake = defineRequest({
  owner: 'gateway',
  name: 'erase-intake',
  summary: 'Nothing that came in names the person any more; not while an order of theirs is undecided.',
  request: ErasedTraces,
  reply: ErasedPlaces,
  problems: ['person-busy'],
});
