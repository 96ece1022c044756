import { Problem } from '@assay/contracts';
import { isUUID } from 'class-validator';

/** A place in a list that is sorted by time, and where that is the same, by id. */
export interface Place {
  /** To the millisecond, as a cursor tells it: what is listed must not be sorted by less. */
  readonly at: Date;
  readonly id: string;
}

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\S+)$/;

/** The cursor that continues after this place. */
export function cursorAfter({ at, id }: Place): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** The place a cursor stands for, or the problem that it stands for none. */
export function placeOf(cursor: string): Place {
  const [, time = '', id = ''] = written.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  const at = new Date(time);
  if (!Number.isNaN(at.getTime()) && isUUID(id)) return { at, id };
  const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
  throw new Problem('invalid-input', {}, { errors });
}
