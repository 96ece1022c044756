import type { AppConfig } from './app.config.js';
import { atMost } from './at-most.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { recordSteps } from './step.js';

// Whoever ends a process counts on its drain; a collector that does not answer has no part in it.
const goodbyeMs = 2000;

/** Has every step recorded where there is a collector, and gives what sends the last ones; without one nothing is even loaded. */
export async function recordTraces(
  app: string,
  config: Readonly<AppConfig>,
  use: { logger: Logger; metrics: Metrics },
): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: disabled } = config;
  if (endpoint === undefined || disabled) return async () => undefined;
  const { OtlpRecorder } = await import('./otlp-recorder.js');
  const recorder = new OtlpRecorder(app, endpoint, config, use);
  recordSteps(recorder);
  return async () => {
    await atMost(goodbyeMs, recorder.stop()).catch(() => undefined);
  };
}
