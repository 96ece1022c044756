import { IsIn } from 'class-validator';
import { SafeUrl } from '../safe-url.js';
import { Moment, One, Optional, Text } from '../shapes.js';

/** How much an integrity observation weighs. */
export const flagSeverities = ['low', 'medium', 'high'] as const;
export type FlagSeverity = (typeof flagSeverities)[number];

/** What a person decides about an integrity observation. */
export const reviewDecisions = ['confirmed', 'dismissed'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What an observation rests on; never handed on. */
export class FlagEvidence {
  @Optional() @SafeUrl() url?: string;
  @Optional() @Text(1000) text?: string;
}

/** That a person looked at an observation. */
export class FlagReview {
  /** Who, as the vendor calls them. */
  @Text(255) by: string;
  @Moment() at: string;
  @IsIn(reviewDecisions) decision: ReviewDecision;
}

/** One integrity observation. */
export class Flag {
  /** A short name, such as `tab-switch`. */
  @Text(64) kind: string;
  @IsIn(flagSeverities) severity: FlagSeverity;
  @Text(500) text: string;
  @Optional() @One(() => FlagEvidence) evidence?: FlagEvidence;
  @Optional() @One(() => FlagReview) reviewed?: FlagReview;
}
