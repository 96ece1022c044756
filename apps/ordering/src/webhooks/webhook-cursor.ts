import { Problem, type Webhook } from '@assay/contracts';
import { isUUID } from 'class-validator';

/** A place in the list of webhooks. */
export interface Place {
  readonly createdAt: Date;
  readonly id: string;
}

/** The cursor that continues after this webhook. */
export function cursorAfter({ createdAt, webhookId }: Webhook): string {
  return Buffer.from(`${createdAt} ${webhookId}`).toString('base64url');
}

/** The place a cursor stands for, or the problem that it stands for none. */
export function placeOf(cursor: string): Place {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const createdAt = new Date(time);
  if (!Number.isNaN(createdAt.getTime()) && isUUID(id)) return { createdAt, id };
  const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
  throw new Problem('invalid-input', {}, { errors });
}
