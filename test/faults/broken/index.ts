import type { BrokenRule } from './broken-rule.js';
import { rule as r01 } from './rules/r01-commit-before-202.js';
import { rule as r02 } from './rules/r02-natural-key.js';
import { rule as r03 } from './rules/r03-resolve-before-answering.js';
import { rule as r04 } from './rules/r04-no-nats-on-the-way.js';
import { rule as r05 } from './rules/r05-mark-after-puback.js';
import { rule as r06 } from './rules/r06-inbox-then-ack.js';
import { rule as r07 } from './rules/r07-stream-settings.js';
import { rule as r08 } from './rules/r08-sweep.js';
import { rule as r09 } from './rules/r09-fence.js';
import { rule as r10 } from './rules/r10-in-flight-is-kept.js';
import { rule as r11 } from './rules/r11-one-copy-more.js';
import { rule as r12 } from './rules/r12-read-before-believing.js';
import { rule as r13 } from './rules/r13-retry-after.js';
import { rule as r14 } from './rules/r14-horizons.js';
import { rule as r15 } from './rules/r15-bulkhead.js';
import { rule as r16 } from './rules/r16-single-flight.js';
import { rule as r17 } from './rules/r17-parking-is-no-failure.js';
import { rule as r18 } from './rules/r18-poison.js';

/** Every rule that a broken build shows to be guarded. */
export const brokenRules: readonly BrokenRule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
];
