import { correlation } from './correlation.js';
import type { SpanPlace } from './trace-context.js';

/** Facts of a step: numbers, and words of which there are few; never whom it is about. */
export type StepFacts = Readonly<Record<string, string | number | undefined>>;

/** One step of a way. */
export interface Step {
  /** Of such names there are few: what is done, and never with what. */
  readonly name: string;
  readonly kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  readonly facts?: StepFacts;
  /** What it is about, where that is an order of ours or something that has one as its `orderId` or `order_id`. */
  readonly about?: unknown;
  /** Other ways that it goes along at once. */
  readonly links?: readonly SpanPlace[];
  /** A way may begin with it; else it is recorded only where a way is under way. */
  readonly begins?: true;
}

/** A step that is under way. */
export interface OpenStep {
  readonly place: SpanPlace;
  note(facts: StepFacts): void;
  end(error?: unknown): void;
}

/** Records steps. */
export interface StepRecorder {
  begin(step: Step, parent: SpanPlace | undefined, correlationId: string | undefined): OpenStep;
}

let recorder: StepRecorder | undefined;

/** From now on steps are recorded by this one; by nobody where none is given, and then they cost nothing. */
export function recordSteps(by: StepRecorder | undefined): void {
  recorder = by;
}

/** Begins a step that its caller ends; nothing where nobody records steps. */
export function beginStep(
  step: Step,
  parent: SpanPlace | undefined,
  correlationId: string,
): OpenStep | undefined {
  return recorder?.begin(step, parent, correlationId);
}

/** Runs a function as a step of the way in force; it notes what becomes known meanwhile. */
export async function inStep<T>(
  step: Step,
  fn: (note: (facts: StepFacts) => void) => Promise<T>,
): Promise<T> {
  const parent = correlation.span();
  if (!recorder || !(parent || step.begins)) return fn(nothing);
  const open = recorder.begin(step, parent, correlation.current());
  try {
    const result = await correlation.within(open.place, () => fn((facts) => open.note(facts)));
    open.end();
    return result;
  } catch (error) {
    open.end(error);
    throw error;
  }
}

function nothing(): void {}
