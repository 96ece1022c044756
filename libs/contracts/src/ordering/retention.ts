import { IsInt, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Optional } from '../shapes.js';

/** The fewest and the most days after the end of an order for which its candidate may be kept, where they are erased at all. */
export const retentionDays = { fewest: 30, usual: 180, most: 730 } as const;

export class WantedRetention {
  /** As if CANDIDATE_RETENTION_DAYS were so many; left out, what is set, or 180. */
  @Optional() @IsInt() @Min(retentionDays.fewest) @Max(retentionDays.most) days?: number;
}

/** How long candidates are kept, and what would be erased at once if it were for so many days. */
export class Retention {
  /** CANDIDATE_RETENTION_DAYS; absent where candidates are kept for ever. */
  @Optional() @IsInt() setDays?: number;
  @IsInt() days: number;
  /** Orders that ended more than so many days ago and still name their candidate. */
  @IsInt() orders: number;
  /** Candidates of whom no other order is left. */
  @IsInt() people: number;
  /** People of yours who were not registered, rated or linked for so many days, with an order or without. */
  @IsInt() registered: number;
}

export const showRetention = defineRequest({
  owner: 'ordering',
  name: 'show-retention',
  summary: 'How long candidates are kept, and how many would be erased if it were for so many days.',
  request: WantedRetention,
  reply: Retention,
});
