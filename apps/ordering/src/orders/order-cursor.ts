import { Problem } from '@assay/contracts';

/** A place in the list of orders. */
export interface Place {
  readonly placedAt: Date;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor that continues after this order. */
export function cursorAfter({ placedAt, id }: Place): string {
  return Buffer.from(`${placedAt.toISOString()} ${id}`).toString('base64url');
}

/** The place a cursor stands for, or the problem that it stands for none. */
export function placeOf(cursor: string): Place {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const placedAt = new Date(time);
  if (Number.isNaN(placedAt.getTime()) || !uuid.test(id)) {
    const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
    throw new Problem('invalid-input', {}, { errors });
  }
  return { placedAt, id };
}
