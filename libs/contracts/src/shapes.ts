import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

const combine =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    decorators.forEach((decorate) => decorate(target, property));

/** True for text that every store can hold: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

const storable: PropertyDecorator = (target, property) =>
  registerDecorator({
    name: 'storable',
    target: target.constructor,
    propertyName: String(property),
    options: { message: '$property must not contain control or broken characters' },
    validator: {
      validate: (value: unknown) =>
        [value].flat().every((text) => typeof text !== 'string' || isStorable(text)),
    },
  });

/** Text of `minimum` to `maximum` characters that every store can hold. */
export const Text = (maximum: number, minimum = 1): PropertyDecorator =>
  combine(IsString(), Length(minimum, maximum), storable);

/** At most `maximum` of our own or others' ids. */
export const Ids = (maximum: number): PropertyDecorator =>
  combine(
    IsArray(),
    ArrayMaxSize(maximum),
    IsString({ each: true }),
    Length(1, 128, { each: true }),
    storable,
  );

/** The versions one of which something must have to be changed; `*` is any. */
export const Versions = (): PropertyDecorator => combine(Optional(), Ids(20));

/** Some of these words; one alone is a list of one, as an address spells it. */
export const OneOrMoreOf = (words: readonly string[]): PropertyDecorator =>
  combine(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(),
    ArrayMaxSize(words.length),
    IsIn(words, { each: true }),
  );

/** One of our own ids, or one that others chose for us: 1 to 128 characters of text. */
export const Id = (): PropertyDecorator => Text(128);

// In an address, one or two dots mean another place.
const named = '(?!\\.{1,2}$)[A-Za-z0-9._-]';

/** What an account's id looks like. */
export const accountIdPattern = new RegExp(`^${named}{1,64}$`);

/** An account's id: letters, digits, dot, dash and underscore, at most 64, and more than dots. */
export const AccountId = (): PropertyDecorator =>
  combine(
    IsString(),
    Matches(accountIdPattern, { message: '$property must be 1 to 64 of A-Z a-z 0-9 . _ -' }),
  );

/** What a template's id looks like. */
export const templateIdPattern = new RegExp(`^${named}{1,128}$`);

/** A template's id: letters, digits, dot, dash and underscore, at most 128, and more than dots. */
export const TemplateId = (): PropertyDecorator =>
  combine(
    IsString(),
    Matches(templateIdPattern, { message: '$property must be 1 to 128 of A-Z a-z 0-9 . _ -' }),
  );

interface SizedList {
  readonly maximum: number;
  readonly shape: () => new () => object;
}
const lists = new WeakMap<object, Map<string, SizedList>>();

const sized =
  (list: SizedList): PropertyDecorator =>
  (target, property) => {
    const known = lists.get(target) ?? new Map<string, SizedList>();
    lists.set(target, known.set(String(property), list));
  };

/** The lists of values that a shape has, by name, with how many there may be in each. */
export function listsOf(shape: new () => object): ReadonlyMap<string, SizedList> {
  const found = new Map<string, SizedList>();
  for (
    let at: unknown = shape.prototype;
    typeof at === 'object' && at !== null;
    at = Object.getPrototypeOf(at)
  )
    lists.get(at)?.forEach((list, name) => found.has(name) || found.set(name, list));
  return found;
}

/** A list of at most `maximum` values of the shape. Nested validation alone would let a list of lists pass. */
export const ListOf = (shape: () => new () => object, maximum = 1000): PropertyDecorator =>
  combine(
    IsArray(),
    ArrayMaxSize(maximum),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(shape) as PropertyDecorator,
    sized({ maximum, shape }),
  );

/** One value of the shape. Nested validation alone would let nothing, or a list, pass. */
export const One = (shape: () => new () => object): PropertyDecorator =>
  combine(IsObject(), ValidateNested(), Type(shape) as PropertyDecorator);

const existing: PropertyDecorator = (target, property) =>
  registerDecorator({
    name: 'existing',
    target: target.constructor,
    propertyName: String(property),
    options: {
      message:
        '$property must be a date that exists, or one with a time and its zone, such as 2026-01-15T12:00:00Z',
    },
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        /^[12]\d{3}-\d\d-\d\d(T.*(Z|[+-]\d\d(:?\d\d)?))?$/.test(value) &&
        !Number.isNaN(Date.parse(value)),
    },
  });

/**
 * A moment, as ISO 8601 writes it: a date is its beginning in UTC, a time has to say its zone, for ours is nobody's business.
 * Alone, that rule lets weeks and ordinal days pass, which no store can hold.
 */
export const Moment = (): PropertyDecorator => combine(IsISO8601({ strict: true }), existing);

/** How many there are of something. */
export const Count = (): PropertyDecorator => combine(IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER));

/** An IANA time zone by its name; an offset such as +01:00 knows no summer. */
export const TimeZone = (): PropertyDecorator =>
  combine(
    IsTimeZone(),
    Matches(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, {
      message: '$property must be a time zone such as Europe/Berlin',
    }),
  );

/** May be left out. */
export const Optional = (): PropertyDecorator => IsOptional() as PropertyDecorator;
