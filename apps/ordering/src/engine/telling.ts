import type { TellingName } from '@assay/runtime';
import type { EngineReply } from './engine-client.js';

/** A row of a queue of what engines are told, spelled as in the table. */
export interface Owed {
  readonly account_id: string;
  readonly order_id: string | null;
}

/** What is said, and where. */
export interface Saying {
  readonly address: string;
  readonly payload: string;
}

/** What became of telling an engine: with an outcome it is over, without one it is told again. */
export interface Verdict {
  readonly outcome?: string | undefined;
  readonly httpStatus?: number;
  /** A code for what went wrong. */
  readonly detail?: string;
}

/** The verdict where no engine answered. */
export type Unsaid =
  | { readonly outcome?: undefined; readonly httpStatus?: undefined; readonly detail: string }
  | { readonly outcome: 'unwanted'; readonly httpStatus?: undefined; readonly detail?: undefined };

/** The detail where a part of our own was silent, so that nothing was sent. */
export const notSent = 'not-sent';

/** What one kind of thing that engines are told has of its own. */
export interface Telling<V extends Verdict> {
  readonly operation: TellingName;
  readonly table: string;
  /** Where each try is kept, which column names what by which one of the queue, and whether it says its outcome. */
  readonly attempts: Readonly<{ table: string; column: string; by: string; saysOutcome: boolean }>;
  readonly judge: (reply: EngineReply) => V;
  readonly patience: { readonly base: number; readonly cap: number };
  /** The outcome of what nobody took for as long as it is told. */
  readonly gaveUp: string;
}

/** What became of one try. */
export interface Told<V extends Verdict> {
  readonly verdict: V;
  readonly durationMs: number;
  readonly pauseSeconds: number;
  /** How the answer began of an engine that did not take it. */
  readonly excerpt?: string | undefined;
}
