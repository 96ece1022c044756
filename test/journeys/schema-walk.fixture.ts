/** A JSON schema, as far as documents of ours use it. */
export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

/** A value that breaks its schema in one place. */
export interface Mutation {
  readonly what: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** Gives schemas their examples, and the values that break them. */
export class SchemaWalk {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /** A value that the schema allows, with all its parts. */
  example(schema: Schema): unknown {
    const { type, items, properties = {}, ...rest } = this.resolved(schema);
    if (type === 'array') return items === undefined ? [] : [this.example(items)];
    if (type === 'object')
      return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, this.example(part)]));
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return rest.minimum ?? 1;
    return exampleText(rest);
  }

  /** The example with one thing wrong, for each thing that can be wrong. */
  mutations(schema: Schema): Mutation[] {
    const { type, items, properties = {}, required = [], ...rest } = this.resolved(schema);
    if (type === 'array') return items === undefined ? [] : this.wrongItems(items, rest.maxItems);
    if (type === 'object') return this.wrongParts({ properties, required, ...rest });
    return wrongValues(type, rest).map(([what, value]) => ({ what, value, pointer: '' }));
  }

  /** The example with one value replaced by each one at the borders of what the schema allows, part by part. */
  allowed(schema: Schema): Mutation[] {
    const { type, items, properties = {}, required = [], ...rest } = this.resolved(schema);
    if (type === 'array') {
      const ofItems = items === undefined ? [] : this.allowed(items);
      return ofItems.map(({ what, value, pointer }) => ({ what, value: [value], pointer: `/0${pointer}` }));
    }
    if (type !== 'object') return pointless(named(...allowedValues(type, rest)));
    const example = this.example({ type, properties }) as Record<string, unknown>;
    const at = (name: string, what: string, value: unknown, pointer = ''): Mutation => ({
      what: `${name}: ${what}`,
      value: { ...example, [name]: value },
      pointer: `/${name}${pointer}`,
    });
    const more =
      typeof rest.additionalProperties === 'object' ? rest.additionalProperties : { type: 'string' };
    return [
      ...Object.entries(properties).flatMap(([name, part]) => [
        ...this.allowed(part).map(({ what, value, pointer }) => at(name, what, value, pointer)),
        ...(required.includes(name) ? [] : [at(name, 'is left out', undefined)]),
      ]),
      ...(rest.additionalProperties === false
        ? []
        : this.allowed(more).map(({ what, value }) => at('one-more', what, value))),
    ];
  }

  private wrongItems(items: Schema, maxItems: number | undefined): Mutation[] {
    const example = this.example(items);
    const whole = [['an object', {}] as const, ['a text', 'x'] as const];
    if (maxItems !== undefined)
      whole.push(['too many', Array.from({ length: maxItems + 1 }, () => example)] as never);
    return [
      ...whole.map(([what, value]) => ({ what: `${what} instead of a list`, value, pointer: '' })),
      ...['x', 5, [], null, [example]]
        .filter((item) => typeof item !== typeof example || typeof item === 'object')
        .map((item) => ({
          what: `${JSON.stringify(item).slice(0, 20)} in the list`,
          value: [item],
          pointer: '',
        })),
      ...this.mutations(items).map(({ what, value, pointer }) => ({
        what,
        value: [value],
        pointer: `/0${pointer}`,
      })),
    ];
  }

  private wrongParts(schema: Schema & Required<Pick<Schema, 'properties' | 'required'>>): Mutation[] {
    const example = this.example({ ...schema, type: 'object' }) as Record<string, unknown>;
    const missing = schema.required.map((name) => {
      const { [name]: _left, ...others } = example;
      return { what: `${name} is missing`, value: others, pointer: `/${name}` };
    });
    const wrong = Object.entries(schema.properties).flatMap(([name, part]) => {
      const kind = this.resolved(part).type;
      const whole = kind === 'object' ? ['x', 5, [], [{}]] : [];
      return [
        ...whole.map((value) => ({
          what: `${JSON.stringify(value)} instead of an object`,
          value,
          pointer: '',
        })),
        ...this.mutations(part),
      ].map(({ what, value, pointer }) => ({
        what: `${name}: ${what}`,
        value: { ...example, [name]: value },
        pointer: `/${name}${pointer}`,
      }));
    });
    const unknown = { what: 'an unknown part', value: { ...example, surprise: 1 }, pointer: '/surprise' };
    return [...missing, ...wrong, ...(schema.additionalProperties === false ? [unknown] : [])];
  }

  private resolved(written: Schema): Schema {
    // What may be taken away with `null` is otherwise as it is.
    const schema = written.anyOf?.[0] ?? written;
    const name = schema.$ref?.split('/').at(-1);
    const target = name === undefined ? schema : this.schemas[name];
    if (!target) throw new Error(`there is no schema ${name}`);
    return target.type === undefined && target.properties ? { ...target, type: 'object' } : target;
  }
}

function exampleText({ enum: choices, format, pattern, minLength = 1 }: Schema): string {
  if (choices?.[0] !== undefined) return choices[0];
  if (format === 'uri') return 'https://engine.example/hook';
  if (format === 'email') return 'a@example.org';
  if (format === 'date-time') return '2030-01-02T03:04:05Z';
  if (pattern?.includes(':')) return '08:30';
  return 'en'.padEnd(minLength, 'x');
}

const malformed: Readonly<Record<string, readonly string[]>> = {
  uri: ['not an address', 'javascript:alert(1)', 'http://evil.example/', 'ftp://a.example/', '//a.example'],
  email: ['nobody', 'a@b\r\nBcc: c@example.org', '<script>@example.org', 'a@b@c'],
  'date-time': ['yesterday', '2026-13-01T00:00:00Z', '0', "'; DROP TABLE orders; --"],
};

function wrongValues(type: string | undefined, schema: Schema): (readonly [string, unknown])[] {
  if (type === 'boolean') return named('true', 1, {}, []);
  if (type === 'integer' || type === 'number') return wrongNumbers(schema);
  return takesAnything(type, schema) ? [] : wrongTexts(schema);
}

/** What says nothing of a value breaks with none. */
function takesAnything(type: string | undefined, schema: Schema): boolean {
  const { enum: choices, format, pattern, maxLength, minLength } = schema;
  return [type, choices, format, pattern, maxLength, minLength].every((rule) => rule === undefined);
}

function wrongNumbers({ minimum = 0, maximum }: Schema): (readonly [string, unknown])[] {
  const beyond = maximum === undefined ? [] : [minimum - 1, maximum + 1];
  return named('5', 1.5, {}, [], [5], true, 1e300, ...beyond);
}

function wrongTexts(schema: Schema): (readonly [string, unknown])[] {
  const { format = '', maxLength, minLength = 0, pattern } = schema;
  const values: unknown[] = [5, {}, [], ['x'], true, { length: 3 }, ...(malformed[format] ?? [])];
  if (maxLength !== undefined && format === '') values.push('x'.repeat(maxLength + 1));
  if (minLength > 0) values.push('');
  if (schema.enum) values.push('surprise', '');
  if (pattern !== undefined) values.push('<script>', "' OR 1=1 --");
  return named(...values);
}

function named(...values: unknown[]): (readonly [string, unknown])[] {
  return values.map((value) => [JSON.stringify(value).slice(0, 40), value] as const);
}

function pointless(values: (readonly [string, unknown])[]): Mutation[] {
  return values.map(([what, value]) => ({ what, value, pointer: '' }));
}

/** What a schema that says no more than "a text" allows, and somebody sends one day. */
const texts: readonly string[] = [
  '',
  ' ',
  ' x ',
  '-',
  'x'.repeat(300),
  'x'.repeat(5000),
  '😀'.repeat(600),
  'e\u0301'.repeat(600),
  'a\u0000b',
  '\ud800',
  '\u202eabc\u200b',
  'परीक्षा',
  'line\r\nline',
  '<b>&amp;</b>',
  '"quoted"',
  '__proto__',
  'null',
];

const spelled: Readonly<Record<string, readonly string[]>> = {
  uuid: ['00000000-0000-4000-8000-000000000000', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF'],
  uri: [
    'https://a.example',
    'https://a.example/x y',
    ' https://a.example/ ',
    'https://a.example/ë?q=ë#ë',
    'https://exämple.de/',
    'https://a.example/[x]|{y}^`',
    'https://a.example/100%',
    'https:\\\\a.example\\x',
    'https:a.example/x',
    'https://a{b}.example/',
    `https://a.example/${'x'.repeat(1980)}`,
    `https://a.example/${'ë'.repeat(1900)}`,
  ],
  email: [
    'a@exämple.de',
    'ë@a.example',
    '"a b"@a.example',
    'a..b@a.example',
    'a@b',
    "o'neil+x@a.example",
    'a@a.example ',
  ],
  'date-time': [
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.123456+05:30',
    '2026-12-31T23:59:60Z',
    '2026-02-28',
  ],
};

function allowedValues(
  type: string | undefined,
  { enum: choices, format = '', minimum = 0, maximum = 100 }: Schema,
): unknown[] {
  if (choices) return [...choices];
  if (type === 'boolean') return [true, false];
  if (type === 'integer' || type === 'number') return [minimum, maximum, -0, 0.5, 1e21, -1];
  return [...(spelled[format] ?? texts)];
}
