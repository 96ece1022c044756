import { Problem } from '@assay/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Arrivals } from './arrivals.js';
import { type Audience, audienceOf } from '../answers/audience.js';
import { matchedAddress } from '../answers/matched-address.js';
import { cutOff } from './limit-time.js';
import { networkOf } from './network-of.js';

/** Sheds quickly rather than accept slowly: a place is taken by a request that is whole, not by its beginning. */
export function limitLoad(app: NestFastifyApplication, most: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  const arrivals = new Arrivals(most);
  const places = new Places(most);
  fastify.addHook('onRequest', (request, reply, done) => {
    arrivals.begin(request.raw, networkOf(request.ip), () => cutOff(request));
    // Not Fastify's onResponse, which a client that hangs up in the middle of its body never reaches.
    reply.raw.once('close', () => arrivals.end(request.raw));
    done();
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    arrivals.end(request.raw);
    try {
      reply.raw.once('close', places.take(doorOf(request), networkOf(request.ip)));
      done();
    } catch (problem) {
      done(problem as Error);
    }
  });
}

// Whoever ends connections may show nothing at first, so that door has no more than a browser's.
function doorOf(request: FastifyRequest): Audience {
  const route = matchedAddress(request);
  return /^\/sr\/integrations(\/|$)/.test(route) ? 'browser' : audienceOf(route);
}

interface Share {
  /** A door opens while no more than this part of all places is taken, by whoever it is. */
  readonly ofAll: number;
  /** What one network may hold of all places by this door. */
  readonly perNetwork: number;
}

// The last quarter is kept for SmartRecruiters, which does not send an order again. Its own door is not shared out:
// all companies' orders come from few addresses, and nobody without a token is kept there.
const shares: Readonly<Record<Audience, Share>> = {
  smartrecruiters: { ofAll: 1, perNetwork: 1 },
  token: { ofAll: 0.75, perNetwork: 0.25 },
  vendor: { ofAll: 0.75, perNetwork: 0.5 },
  browser: { ofAll: 0.75, perNetwork: 0.25 },
  docs: { ofAll: 0.75, perNetwork: 0.25 },
};

/** The requests that are answered at this moment: so many in all, and of one network by one door no more than its share. */
class Places {
  private taken = 0;
  private readonly held = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Takes a place and gives back how it is left, or throws the problem `unavailable`. */
  take(door: Audience, network: string): () => void {
    const who = `${door} ${network}`;
    const own = this.held.get(who) ?? 0;
    const { ofAll, perNetwork } = shares[door];
    if (this.taken >= this.part(ofAll) || own >= this.part(perNetwork))
      throw new Problem('unavailable', { service: 'gateway' });
    this.taken += 1;
    this.held.set(who, own + 1);
    return () => this.leave(who);
  }

  private part(share: number): number {
    return Math.max(1, Math.floor(this.most * share));
  }

  private leave(who: string): void {
    this.taken -= 1;
    const left = (this.held.get(who) ?? 1) - 1;
    if (left > 0) this.held.set(who, left);
    else this.held.delete(who);
  }
}
