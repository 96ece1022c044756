import {
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateBy,
  type ValidationArguments,
} from 'class-validator';
import { faultKinds, faultPlaces, impossible, type FaultKind, type FaultPlace } from './fault-matrix.js';

/** One rule of misbehaviour: where, how, for whom and how often. */
export class Fault {
  /** The door or call that misbehaves. */
  @IsIn(faultPlaces)
  where: FaultPlace;

  /** How it misbehaves. */
  @IsIn(faultKinds)
  @CanHappen()
  kind: FaultKind;

  /** Only for this company. */
  @IsOptional()
  @IsString()
  companyId?: string;

  /** Only for recipients like this; `*` stands for anything (smtp, mail-api). */
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

  /** Milliseconds of a delay, for which a call waits at most for the one it changes places with, or that a 429 or 503 asks to wait for. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600_000)
  ms?: number;
}

const ofMail: readonly FaultPlace[] = ['smtp', 'mail-api'];

/** Says why a rule could never strike; null when it could. */
export function faultMistake(fault: Fault): string | null {
  const { where, kind, companyId } = fault;
  if (!faultPlaces.includes(where) || !faultKinds.includes(kind)) return null;
  if (ofMail.includes(where) && companyId !== undefined)
    return 'a mailbox knows no companies: leave companyId out';
  return matchMistake(fault) ?? downMistake(fault) ?? impossible(where, kind);
}

function matchMistake({ where, kind, match }: Fault): string | null {
  if (match === undefined) return null;
  if (!ofMail.includes(where)) return `${where} has no recipients: leave match out`;
  return kind === '421' ? '421 comes before any recipient is named: leave match out' : null;
}

function downMistake({ kind, match, times, rate }: Fault): string | null {
  const limited = match !== undefined || times !== undefined || rate !== undefined;
  return kind === 'down' && limited
    ? 'down lasts until the rule is taken away, for everybody: leave match, times and rate out'
    : null;
}

function CanHappen(): PropertyDecorator {
  const mistake = (seen?: ValidationArguments): string | null => faultMistake(seen?.object as Fault);
  return ValidateBy({
    name: 'canHappen',
    validator: {
      validate: (_, seen) => mistake(seen) === null,
      defaultMessage: (seen) => mistake(seen) ?? '',
    },
  });
}
