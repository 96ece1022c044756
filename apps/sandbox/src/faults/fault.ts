import { IsIn, IsInt, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';

/** The doors and calls of the outside world that can be made to misbehave. */
export const FAULT_PLACES = [
  'token',
  'configuration',
  'exchange',
  'results',
  'attachment',
  'read',
  'people',
  'orders',
  'webhook',
  'vendor',
  'smtp',
] as const;
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** The ways in which they can misbehave. */
export const FAULT_KINDS = [
  '400',
  '401',
  '403',
  '404',
  '409',
  '415',
  '421',
  '422',
  '429',
  '451',
  '500',
  '503',
  '550',
  'html',
  'hang',
  'delay',
  'drop',
  'drop-answer',
  'duplicate',
  'down',
  'dsn',
  'dsn-delayed',
  'auto-reply',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One rule of misbehaviour: where, how, for whom and how often. */
export class Fault {
  /** The door or call that misbehaves. */
  @IsIn(FAULT_PLACES)
  where: FaultPlace;

  /** How it misbehaves. */
  @IsIn(FAULT_KINDS)
  kind: FaultKind;

  /** Only for this company. */
  @IsOptional()
  @IsString()
  companyId?: string;

  /** Only for recipients like this; `*` stands for anything (smtp). */
  @IsOptional()
  @IsString()
  match?: string;

  /** How many more times; without it, until the rule is taken away. */
  @IsOptional()
  @IsInt()
  @Min(0)
  times?: number;

  /** Share of the calls that are hit, 0 to 1, drawn from the seed. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  rate?: number;

  /** Milliseconds of a delay. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600_000)
  ms?: number;
}
