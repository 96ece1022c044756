import pg from 'pg';

/** A connection keeps at most so many plans; statements beyond them are planned each time. */
const preparedMax = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= preparedMax) return known;
  const name = `assay_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection on which each statement with parameters is parsed, and after some uses planned, once instead of each time.
 * Nothing that varies may stand in the text of a statement, or the plans of others are not kept.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...parts: unknown[]) => unknown;
    const prepared = (first: unknown, ...others: unknown[]): unknown => {
      const [values, ...callback] = others;
      if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0)
        return ask(first, ...others);
      return ask({ name: nameOf(first), text: first, values }, ...callback);
    };
    // Not overridden: pg declares a dozen signatures of it, of which TypeORM and we use two.
    Object.assign(this, { query: prepared });
  }
}
