/** A span as it was sent. */
export interface CollectedSpan {
  /** The service that sent it. */
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  /** 2 is an error. */
  readonly status: number;
  /** In nanoseconds since 1970. */
  readonly startedAt: bigint;
  readonly endedAt: bigint;
}

type Fields = ReadonlyMap<number, readonly (bigint | Buffer)[]>;

/** Reads the bytes of an `ExportTraceServiceRequest` of OTLP, by the numbers of its fields in the protocol's own files. */
export function spansOf(body: Buffer): CollectedSpan[] {
  return parts(read(body), 1).flatMap((resourceSpans) => {
    const resource = parts(resourceSpans, 1).map((one) => attributesOf(one, 1))[0] ?? {};
    const service = String(resource['service.name']);
    return parts(resourceSpans, 2).flatMap((scope) => parts(scope, 2).map((span) => spanOf(service, span)));
  });
}

function spanOf(service: string, span: Fields): CollectedSpan {
  return {
    service,
    traceId: hex(span, 1),
    spanId: hex(span, 2),
    parentSpanId: hex(span, 4),
    name: text(span, 5),
    kind: Number(integer(span, 6)),
    attributes: attributesOf(span, 9),
    links: parts(span, 13).map((link) => ({ traceId: hex(link, 1), spanId: hex(link, 2) })),
    status: parts(span, 15).map((status) => Number(integer(status, 3)))[0] ?? 0,
    startedAt: integer(span, 7),
    endedAt: integer(span, 8),
  };
}

function attributesOf(fields: Fields, number: number): Record<string, string | number> {
  return Object.fromEntries(
    parts(fields, number).map((pair) => {
      const value = parts(pair, 2)[0] ?? new Map();
      return [text(pair, 1), value.has(1) ? text(value, 1) : Number(value.get(3)?.[0] ?? NaN)];
    }),
  );
}

function parts(fields: Fields, number: number): Fields[] {
  return (fields.get(number) ?? []).flatMap((part) => (Buffer.isBuffer(part) ? [read(part)] : []));
}

const bytes = (fields: Fields, number: number): Buffer => {
  const [first] = fields.get(number) ?? [];
  return Buffer.isBuffer(first) ? first : Buffer.alloc(0);
};
const integer = (fields: Fields, number: number): bigint => {
  const [first] = fields.get(number) ?? [];
  return typeof first === 'bigint' ? first : 0n;
};
const text = (fields: Fields, number: number): string => bytes(fields, number).toString('utf8');
const hex = (fields: Fields, number: number): string => bytes(fields, number).toString('hex');

/** The fields of one message by number: integers as they are, all that has a length as its bytes. */
function read(message: Buffer): Fields {
  const fields = new Map<number, (bigint | Buffer)[]>();
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message.readUInt8(at++);
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const slice = (length: number): Buffer => {
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const tag = Number(varint());
    const wire = tag & 7;
    const number = tag >>> 3;
    const value = valueOf(wire, { varint, slice });
    fields.set(number, [...(fields.get(number) ?? []), value]);
  }
  return fields;
}

function valueOf(
  wire: number,
  { varint, slice }: { varint: () => bigint; slice: (length: number) => Buffer },
): bigint | Buffer {
  if (wire === 0) return varint();
  if (wire === 1) return slice(8).readBigUInt64LE();
  if (wire === 2) return slice(Number(varint()));
  if (wire === 5) return BigInt(slice(4).readUInt32LE());
  throw new Error(`no field has the wire type ${wire}`);
}
