import { IsInt, IsISO8601, IsObject, IsString, IsUUID, Max, Min } from 'class-validator';
import { SafeUrl } from './safe-url.js';
import { ListOf, Optional, Text } from './shapes.js';

/** Which order is meant. */
export class NamedOrder {
  @IsUUID() orderId: string;
}

/** One line of an order's story: when, what, and the evidence for it. */
export class TimelineEntry {
  @IsISO8601() at: string;
  /** The app that saw it. */
  @Text(32) source: string;
  /** A permanent kebab-case name, for programs. */
  @Text(64) kind: string;
  /** One sentence, for people. */
  @Text(1000) text: string;
  /** Facts behind it, such as a server's answer; never secrets or personal data. */
  @Optional() @IsObject() evidence?: Record<string, string | number | boolean>;
}

/** What one app saw of an order’s story. */
export class TimelineEntries {
  @ListOf(() => TimelineEntry, 10_000) entries: TimelineEntry[];
  /** How many older lines are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

/** An order’s story as all apps tell it, oldest first. */
export class Timeline extends TimelineEntries {
  @IsUUID() orderId: string;
  /** The apps that could not be asked just now: their lines are missing, not absent. */
  @IsString({ each: true }) missing: string[];
}

/** For how long a link to an order’s story works. */
export class TimelineLinkBody {
  /** Seven when absent. */
  @Optional() @IsInt() @Min(1) @Max(90) days?: number;
}

/** A link to an order’s story; whoever has it reads it, without anybody’s name. */
export class TimelineLink {
  /** It is shown this once. */
  @SafeUrl() url: string;
  @IsISO8601() expiresAt: string;
}
