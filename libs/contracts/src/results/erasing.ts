import { IsInt, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { ErasedPlaces, ErasedTraces, ExportedPlaces, ExportedTraces } from '../person-traces.js';
import { Count } from '../shapes.js';

/** For how many days people were not touched. */
export class UntouchedSince {
  @IsInt() @Min(1) @Max(3650) days: number;
}

/** How many people that is. */
export class UntouchedPeople {
  @Count() people: number;
}

export const countUntouchedPeople = defineRequest({
  owner: 'results',
  name: 'count-untouched-people',
  summary: 'How many people of the vendor’s were not registered, rated or linked for so many days.',
  request: UntouchedSince,
  reply: UntouchedPeople,
});

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
