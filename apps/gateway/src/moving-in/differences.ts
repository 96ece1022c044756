import { isDeepStrictEqual } from 'node:util';
import type { Difference } from './mirror-shapes.js';

/** An answer to SmartRecruiters. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

type Named = Readonly<Record<string, unknown>> & { readonly id: string };

const longest = 200;
const longestPlace = 600;
/** What SmartRecruiters knows of a package and of an assessment (SmartRecruiters contract section 3.2). */
const documented = new Set(['id', 'name', 'description', 'type', 'assessments']);

/**
 * What SmartRecruiters would see differently: status, what is listed, in which order, and each of its fields.
 *
 * An empty list is no list (204), members may stand in any order, and of failures only the status counts.
 */
export function differencesOf(theirs: Answered, ours: Answered): Difference[] {
  const [left, right] = [settled(theirs), settled(ours)];
  if (left.status !== right.status)
    return [difference('status', '', { theirs: theirs.status, ours: ours.status })];
  return left.status >= 400 ? [] : valuesAt('', left.body, right.body);
}

// RFC 9110: 204 has no content.
function settled({ status, body }: Answered): Answered {
  return status === 204 ? { status: 200, body: [] } : { status, body: body ?? null };
}

function valuesAt(place: string, theirs: unknown, ours: unknown): Difference[] {
  if (isDeepStrictEqual(theirs, ours)) return [];
  if (typeOf(theirs) !== typeOf(ours)) return [difference('type', place, { theirs, ours })];
  if (isNamedList(theirs) && isNamedList(ours)) return lists(place, theirs, ours);
  if (isNamed(theirs) && isNamed(ours)) return members(place, theirs, ours);
  return [difference('value', place, { theirs, ours })];
}

function lists(place: string, theirs: readonly Named[], ours: readonly Named[]): Difference[] {
  const there = new Map(theirs.map((one) => [one.id, one]));
  const here = new Map(ours.map((one) => [one.id, one]));
  const at = (id: string) => `${place}/${id}`;
  const common = [...there.keys()].filter((id) => here.has(id));
  const inOurs = [...here.keys()].filter((id) => there.has(id));
  return [
    ...[...there].flatMap(([id, one]) =>
      here.has(id) ? [] : [difference('missing', at(id), { theirs: one })],
    ),
    ...[...here].flatMap(([id, one]) => (there.has(id) ? [] : [difference('extra', at(id), { ours: one })])),
    ...(isDeepStrictEqual(common, inOurs)
      ? []
      : [difference('order', place, { theirs: common, ours: inOurs })]),
    ...(theirs.length === there.size
      ? []
      : [difference('missing', `${place}/twice`, { theirs: theirs.length })]),
    ...common.flatMap((id) => members(at(id), there.get(id) ?? {}, here.get(id) ?? {})),
  ];
}

function members(place: string, theirs: object, ours: object): Difference[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  return names.flatMap((name) => {
    const at = `${place}/${name}`;
    const [left, right] = [Reflect.get(theirs, name) as unknown, Reflect.get(ours, name) as unknown];
    if (left === undefined) return [difference('extra', at, { ours: right })];
    if (right !== undefined) return valuesAt(at, left, right);
    return [difference(documented.has(name) ? 'missing' : 'undocumented', at, { theirs: left })];
  });
}

function difference(
  kind: Difference['kind'],
  place: string,
  { theirs, ours }: { readonly theirs?: unknown; readonly ours?: unknown },
): Difference {
  return {
    kind,
    place: place.slice(0, longestPlace).toWellFormed(),
    ...(theirs === undefined ? {} : { theirs: beginning(theirs) }),
    ...(ours === undefined ? {} : { ours: beginning(ours) }),
  };
}

function beginning(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…`.toWellFormed() : text;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'id') === 'string';
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every(isNamed);
}
