import { Problem } from '@assay/contracts';

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A place in the list of connections. */
export interface Place {
  readonly connectedAt: Date;
  readonly companyId: string;
}

/** The cursor that continues after this connection. */
export function cursorAfter({ connectedAt, companyId }: Place): string {
  return Buffer.from(JSON.stringify([connectedAt.toISOString(), companyId])).toString('base64url');
}

/** The place a cursor stands for, or the problem that it stands for none. */
export function placeOf(cursor: string): Place {
  const [time, companyId] = read(cursor);
  const connectedAt = new Date(typeof time === 'string' && written.test(time) ? time : '');
  if (Number.isNaN(connectedAt.getTime()) || typeof companyId !== 'string' || companyId.includes('\0')) {
    const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
    throw new Problem('invalid-input', {}, { errors });
  }
  return { connectedAt, companyId };
}

function read(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
