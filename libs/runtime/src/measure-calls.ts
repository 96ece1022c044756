import type { Durations, Metrics } from './metrics.js';

const help =
  'Calls to others, by whom they went to and what became of them; zero seconds where none was made.';

/** Measures calls to SmartRecruiters, to engines and to mail servers, in one histogram. */
export function measureCalls(
  metrics: Metrics,
  to: 'smartrecruiters' | 'engine' | 'mail',
): Durations<'call' | 'outcome'> {
  const took = metrics.durations('assay_call_duration_seconds', help, ['to', 'call', 'outcome']);
  return (labels, seconds) => took({ to, ...labels }, seconds);
}
