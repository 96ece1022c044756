import { IsEmail, IsString, IsUUID, MaxLength } from 'class-validator';
import { Count, Id, Ids, ListOf, Moment, Optional, Text } from './shapes.js';

const mostTraces = 10_000;

/** One candidate of one company. */
export class CandidateTrace {
  @Id() companyId: string;
  @Id() candidateId: string;
}

/** An address a person was written to: everywhere, or as far as one company knows it. */
export class AddressTrace {
  @IsEmail() @MaxLength(254) email: string;
  @Optional() @Id() companyId?: string;
}

/** By what one person is found in an app that does not know the others. */
export class PersonTraces {
  @Ids(mostTraces) orderIds: string[];
  @ListOf(() => CandidateTrace, mostTraces) candidates: CandidateTrace[];
  @ListOf(() => AddressTrace, mostTraces) addresses: AddressTrace[];
}

/** The traces of a person that are to be erased, and by which erasure: asked again, it answers what it answered. */
export class ErasedTraces extends PersonTraces {
  @IsUUID() erasureId: string;
  /** Where orders are forgotten for their age: of the person only what was not touched since, for they may have come back. */
  @Optional() @Moment() before?: string;
}

/** How many rows, or files, of one place named the person. */
export class ErasedPlace {
  @Text(64) place: string;
  @Count() count: number;
}

/** What an app erased of a person. */
export class ErasedPlaces {
  @ListOf(() => ErasedPlace, 50) places: ErasedPlace[];
}

/** The traces of a person whose data is told, and after which row to go on. */
export class ExportedTraces extends PersonTraces {
  @Optional() @Text(512) after?: string;
}

/** What one place says of a person, row by row, as it is kept. */
export class ExportedPlace {
  @Text(64) place: string;
  /** Rows as JSON objects, each as text. */
  @IsString({ each: true }) rows: string[];
}

/** What an app keeps of a person, as much as one answer holds. */
export class ExportedPlaces {
  @ListOf(() => ExportedPlace, 50) places: ExportedPlace[];
  /** Where to go on; absent on the last page. */
  @Optional() @Text(512) next?: string;
}
