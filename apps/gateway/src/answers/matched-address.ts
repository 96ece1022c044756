import type { FastifyRequest } from 'fastify';

/** What of a request says where it goes; what Fastify could not read at all has no route. */
export interface Addressed {
  readonly url: string;
  readonly routeOptions?: Pick<FastifyRequest['routeOptions'], 'url'> | undefined;
}

/**
 * The pattern of the route that the router matched, such as `/c/:linkToken`, or the address as it came where there is none.
 *
 * Who is let in, and how, goes by this: an address can be written in many ways, `/%63/…` as well, that lead to one route.
 */
export function matchedAddress({ url, routeOptions }: Addressed): string {
  return routeOptions?.url ?? url;
}
