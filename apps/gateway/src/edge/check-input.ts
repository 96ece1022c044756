import { type InputError, Problem, type Shape } from '@assay/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

export interface CheckOptions {
  /** Refuse what the shape does not name; without it such parts are kept. */
  readonly strict: boolean;
  /** The values are texts of an address: numbers are read out of them. */
  readonly fromText?: boolean;
}

const mostErrors = 50;
const longestPointer = 200;

/** The input as an instance of its shape, or the problem `invalid-input` with every wrong place. */
export function checkInput<T extends object>(shape: Shape<T>, input: unknown, options: CheckOptions): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidInput([{ pointer: '', message: 'must be an object' }]);
  }
  const value = plainToInstance(shape, input, { enableImplicitConversion: options.fromText ?? false });
  const failures = validateSync(value, {
    whitelist: options.strict,
    forbidNonWhitelisted: options.strict,
    forbidUnknownValues: false,
  });
  const errors = [
    ...(options.strict ? hiddenNames(input) : []),
    ...failures.flatMap((failure) => errorsOf(failure, '')),
  ];
  if (errors.length > 0) throw invalidInput(errors);
  return value;
}

// What every object has, no copy of one carries: such a name would be dropped before anybody could refuse it.
function hiddenNames(input: object): InputError[] {
  const hidden = Object.keys(input).filter((name) => name in Object.prototype);
  return hidden.map((name) => ({ pointer: `/${name}`, message: 'is not known here' }));
}

/** The problem that names these wrong places. */
export function invalidInput(errors: readonly InputError[]): Problem {
  return new Problem('invalid-input', {}, { errors: errors.slice(0, mostErrors) });
}

function errorsOf(failure: ValidationError, parent: string): InputError[] {
  const { property, children } = failure;
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const messages = messagesOf(failure);
  const own =
    messages.length === 0
      ? []
      : [{ pointer: pointer.slice(0, longestPointer), message: messages.join(', ') }];
  return [...own, ...(children ?? []).flatMap((child) => errorsOf(child, pointer))];
}

// What is not there breaks every rule at once; saying which would only hide that it is not there.
function messagesOf({ property, constraints = {}, value }: ValidationError): string[] {
  if (value === undefined && Object.keys(constraints).length > 0) return ['is missing'];
  return Object.entries(constraints).map(([rule, message]) =>
    rule === 'whitelistValidation' ? 'is not known here' : message.replaceAll(`${property} `, ''),
  );
}
