import { getMetadataArgsStorage } from 'typeorm';
import { snake } from './snake-naming.js';

type Entity<E> = new () => E;

interface Column {
  readonly property: string;
  readonly name: string;
  readonly isMoment: boolean;
}

/** An entity as a row, its columns spelled as in the table; of the properties named, or of all. */
export function rowOf<E extends object>(
  entity: Entity<E>,
  value: E,
  properties?: ReadonlySet<keyof E>,
): Record<string, unknown> {
  const columns = columnsOf(entity).filter(
    ({ property }) => properties === undefined || properties.has(property as keyof E),
  );
  return Object.fromEntries(columns.map(({ property, name }) => [name, value[property as keyof E]]));
}

/** A row as PostgreSQL makes JSON of it. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** The entity of a row that came as JSON, which has no moments but their texts. */
export function entityOf<E extends object>(entity: Entity<E>, row: JsonRow): E {
  const values = columnsOf(entity).map(({ property, name, isMoment }) => {
    const value = row[name];
    return [property, isMoment && typeof value === 'string' ? new Date(value) : value];
  });
  return Object.assign(new entity(), Object.fromEntries(values));
}

const known = new Map<Entity<object>, readonly Column[]>();

function columnsOf(entity: Entity<object>): readonly Column[] {
  const columns = known.get(entity) ?? getMetadataArgsStorage().filterColumns(entity).map(columnOf);
  known.set(entity, columns);
  return columns;
}

function columnOf({ propertyName, options }: { propertyName: string; options: { type?: unknown } }): Column {
  return { property: propertyName, name: snake(propertyName), isMoment: options.type === 'timestamptz' };
}
