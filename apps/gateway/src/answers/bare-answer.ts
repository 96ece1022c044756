import { validateHeaderValue } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Takes back what no answer can carry, and where the answer that failed wanted to lead: a problem leads nowhere. */
export function dropUnsendable(reply: FastifyReply): void {
  reply.removeHeader('location');
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    try {
      validateHeaderValue(name, String(value));
    } catch {
      reply.removeHeader(name);
    }
  }
}

/** Ends a request of which nothing else can be said; it never throws. */
export function sendNothing(reply: FastifyReply): void {
  try {
    reply.hijack();
    reply.raw
      .writeHead(500, { 'content-length': '0', 'cache-control': 'no-store', connection: 'close' })
      .end();
  } catch {
    reply.raw.destroy();
  }
}
