import { randomBytes } from 'node:crypto';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  type SamplingResult,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { AppConfig } from './app.config.js';

/** Who decides at the beginning of a way whether it is recorded; what follows does as it began. */
export function samplerOf(config: AppConfig): Sampler {
  const beginning = beginningOf(config);
  const ofCallers = new ByChance(beginning);
  return new ParentBasedSampler({
    root: beginning,
    remoteParentSampled: ofCallers,
    remoteParentNotSampled: ofCallers,
  });
}

/**
 * By an id of our own: a caller's flag, or the id that it has chosen, would switch off the traces of all orders, or have all of
 * its own recorded.
 */
class ByChance implements Sampler {
  constructor(private readonly sampler: Sampler) {}

  shouldSample(...[context, , ...others]: Parameters<Sampler['shouldSample']>): SamplingResult {
    return this.sampler.shouldSample(context, randomBytes(16).toString('hex'), ...others);
  }

  toString(): string {
    return `ByChance{${this.sampler.toString()}}`;
  }
}

function beginningOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio }: AppConfig): Sampler {
  if (name.endsWith('always_off')) return new AlwaysOffSampler();
  return name.endsWith('always_on') ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(ratio);
}
