import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { AppConfig } from './app.config.js';

/** Who decides at the beginning of a way whether it is recorded; what follows does as it began. */
export function samplerOf(config: AppConfig): Sampler {
  const beginning = beginningOf(config);
  // A caller's flag would switch off the traces of all orders, or switch them on for whoever sends one.
  return new ParentBasedSampler({
    root: beginning,
    remoteParentSampled: beginning,
    remoteParentNotSampled: beginning,
  });
}

function beginningOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio }: AppConfig): Sampler {
  if (name.endsWith('always_off')) return new AlwaysOffSampler();
  return name.endsWith('always_on') ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(ratio);
}
