import { IsArray, IsISO8601, IsObject } from 'class-validator';
import { ListOf, Text } from '../shapes.js';

/** What one place says of a person, row by row, as it is kept. */
export class PersonPlace {
  /** `app.table`, or files, as in the certificate of an erasure. */
  @Text(128) place: string;
  @IsArray() @IsObject({ each: true }) rows: object[];
}

/** Everything that is kept of a person. */
export class PersonExport {
  @IsISO8601() exportedAt: string;
  /** Each place that can name somebody, also where it does not name this person. */
  @ListOf(() => PersonPlace, 100) places: PersonPlace[];
}
