import { type InputError, listsOf, Problem, type Shape } from '@assay/contracts';
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

/**
 * The input as an instance of its shape, or the problem `invalid-input` with every wrong place.
 *
 * What is wrong costs much more to check than what is right: the length of every list is looked at before its values,
 * and nothing more is looked at once there is as much wrong as is told.
 */
export function checkInput<T extends object>(shape: Shape<T>, input: unknown, options: CheckOptions): T {
  if (!isObject(input)) throw invalidInput([{ pointer: '', message: 'must be an object' }]);
  const errors = oversized(shape, input, '');
  const value = errors.length === 0 ? check(shape, input, { options, errors, pointer: '' }) : undefined;
  if (value === undefined || errors.length > 0) throw invalidInput(errors);
  return value;
}

interface Place {
  readonly options: CheckOptions;
  readonly errors: InputError[];
  readonly pointer: string;
}

function check<T extends object>(shape: Shape<T>, input: object, { options, errors, pointer }: Place): T {
  const { plain, listed } = withoutLists(shape, input);
  const value = plainToInstance(shape, plain, { enableImplicitConversion: options.fromText ?? false });
  const failures = validateSync(value, {
    whitelist: options.strict,
    forbidNonWhitelisted: options.strict,
    forbidUnknownValues: false,
  });
  if (options.strict) errors.push(...hiddenNames(input, pointer));
  errors.push(...failures.flatMap((failure) => errorsOf(failure, pointer)));
  for (const [name, { values, of }] of listed) {
    const checked: object[] = [];
    for (const [at, element] of values.entries()) {
      if (errors.length >= mostErrors) return value;
      checked.push(check(of, element, { options, errors, pointer: `${pointer}/${name}/${at}` }));
    }
    Object.assign(value, { [name]: checked });
  }
  return value;
}

// Where a list holds what is no object, only that is left in it: it is what is wrong.
function withoutLists(
  shape: Shape<object>,
  input: object,
): { plain: object; listed: Map<string, { values: object[]; of: Shape<object> }> } {
  const listed = new Map<string, { values: object[]; of: Shape<object> }>();
  const plain: Record<string, unknown> = { ...input };
  for (const [name, { shape: of }] of listsOf(shape)) {
    const list = plain[name];
    if (!Array.isArray(list)) continue;
    plain[name] = list.filter((element) => !isObject(element));
    listed.set(name, { values: list.filter(isObject), of: of() });
  }
  return { plain, listed };
}

function oversized(shape: Shape<object>, input: object, pointer: string): InputError[] {
  return [...listsOf(shape)].flatMap(([name, { maximum, shape: of }]) => {
    const list: unknown = Reflect.get(input, name);
    if (!Array.isArray(list)) return [];
    const place = `${pointer}/${name}`;
    if (list.length > maximum)
      return [{ pointer: place, message: `must contain no more than ${maximum} elements` }];
    return list.flatMap((element, at) =>
      isObject(element) ? oversized(of(), element, `${place}/${at}`) : [],
    );
  });
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

// What every object has, no copy of one carries: such a name would be dropped before anybody could refuse it.
function hiddenNames(input: object, pointer: string): InputError[] {
  const hidden = Object.keys(input).filter((name) => name in Object.prototype);
  return hidden.map((name) => ({ pointer: `${pointer}/${name}`, message: 'is not known here' }));
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
    rule === 'whitelistValidation'
      ? 'is not known here'
      : message.replace(`each value in ${property} `, 'each value ').replaceAll(`${property} `, ''),
  );
}
