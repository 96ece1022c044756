import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a request that changes something says of the version it must have; nothing where the caller does not mind. */
export interface WantedVersions {
  readonly ifVersion?: string[];
}

/** The versions that `If-Match` names, as the request to whoever keeps the thing names them. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): WantedVersions => {
  const ifVersion = versionsIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
  return ifVersion ? { ifVersion } : {};
});

/** The same of the header as it came; a weak tag is no version, and what cannot be read is none either. */
export function versionsIn(header: string | undefined): string[] | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return ['*'];
  return [...header.matchAll(/(?<![/\w])"([\w-]{1,64})"/g)].slice(0, 20).map(([, version = '']) => version);
}

/** Says the version of what is answered as the answer's `ETag`. */
export function tag(reply: FastifyReply, version: string | number | undefined): void {
  if (version !== undefined) void reply.header('etag', `"${version}"`);
}
