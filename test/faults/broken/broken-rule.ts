import type { App } from '../../installation/fleet.js';
import type { Scenario } from '../scenario.js';

/** One place of the source, and what stands there in the broken build. */
export interface Edit {
  readonly file: string;
  /** Has to be there exactly once. */
  readonly from: string;
  readonly to: string;
}

/** One rule of reliability, broken in a build of its own, and the scenario that has to notice. */
export interface BrokenRule {
  readonly rule: string;
  /** What the rule demands. */
  readonly demands: string;
  /** What the broken build does instead, as a sentence. */
  readonly breaks: string;
  /** The apps that are built anew. */
  readonly apps: readonly App[];
  readonly edits: readonly Edit[];
  /** What else keeps the rule, in the database: taken away before the scenario begins. */
  readonly database?: readonly string[];
  readonly scene: Scenario;
}
