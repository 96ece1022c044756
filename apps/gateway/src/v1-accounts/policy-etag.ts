import type { AccountPolicy, PolicyReply } from '@assay/contracts/ordering';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The versions that `If-Match` names, one of which it must have; nothing where the caller does not mind. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string[] | undefined =>
    versionsIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The same of the header as it came; a weak tag is no version, and what cannot be read is none either. */
export function versionsIn(header: string | undefined): string[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return [...header.matchAll(/(?<![/\w])"([\w-]{1,64})"/g)].slice(0, 20).map(([, version = '']) => version);
}

/** Takes the version out of a policy and says it as the answer's `ETag`. */
export function tagged({ version, ...policy }: PolicyReply, reply: FastifyReply): AccountPolicy {
  if (version !== undefined) void reply.header('etag', `"${version}"`);
  return policy;
}
