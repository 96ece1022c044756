import { Id, ListOf, One, Optional, Text } from '@assay/contracts';
import { Allow, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

/** What SmartRecruiters asks of a partner without changing anything. */
export const readCalls = ['list-packages', 'show-package'] as const;

export const differenceKinds = [
  'status',
  'missing',
  'extra',
  'order',
  'type',
  'value',
  'undocumented',
] as const;

/** What the earlier integration answered. */
export class RecordedAnswer {
  /** The HTTP status. */
  @IsInt() @Min(100) @Max(599) status: number;
  /** The JSON that was answered; absent where there was none. */
  @Optional() @Allow() body?: unknown;
}

/** A call of SmartRecruiters as the earlier integration took it, and what it answered. */
export class RecordedCall {
  /** What SmartRecruiters asked for. */
  @IsIn(readCalls) call: (typeof readCalls)[number];
  /** The query of a package list as it came, without its question mark. */
  @Optional() @Text(8000, 0) query?: string;
  /** The package that was asked for, where it was a single one. */
  @Optional() @Id() packageId?: string;
  /** What the earlier integration answered. */
  @One(() => RecordedAnswer) answer: RecordedAnswer;
}

/** One thing in which the answer of Assay is not that of the earlier integration. */
export class Difference {
  /** `missing` here, `extra` here, in another `order`, of another `type` or `value`; `undocumented` is what SmartRecruiters does not know. */
  @IsIn(differenceKinds) kind: (typeof differenceKinds)[number];
  /** Where: packages and assessments by their ids. */
  @Text(600, 0) place: string;
  /** What the earlier integration answered, as the beginning of its JSON. */
  @Optional() @Text(200) theirs?: string;
  /** What Assay answers, as the beginning of its JSON. */
  @Optional() @Text(200) ours?: string;
}

/** How the answer of Assay compares. */
export class Comparison {
  @Id() companyId: string;
  /** What SmartRecruiters asked for. */
  @IsIn(readCalls) call: (typeof readCalls)[number];
  /** True where SmartRecruiters would see no difference. */
  @IsBoolean() same: boolean;
  /** The HTTP status that Assay answers. */
  @IsInt() status: number;
  /** How many differences there are. */
  @IsInt() count: number;
  /** The first of them. */
  @ListOf(() => Difference, 100) differences: Difference[];
}
