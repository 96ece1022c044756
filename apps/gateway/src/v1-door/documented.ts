import { Nothing, type ProblemCode, problems, type RequestContract, type Shape } from '@assay/contracts';
import { applyDecorators, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiDefaultResponse,
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiResponse,
} from '@nestjs/swagger';
import { statusFor } from '../answers/problem.filter.js';
import { AnswerOnce } from './answer-once.js';
import { Deprecated, type Deprecation, deprecationHeaders } from './deprecation.js';

/** What the OpenAPI file says about an operation beside its address and its body. */
interface Described {
  readonly id: string;
  readonly summary: string;
  /** What it answers; nothing means 204. */
  readonly answer?: Shape<object>;
  readonly problems?: readonly ProblemCode[];
}

/** The same, as far as it differs from what the one request says that the operation hands on. */
interface HandedOn extends Partial<Described> {
  readonly contract: RequestContract<object, object>;
  /** How it is refused before it is handed on. */
  readonly problems?: readonly ProblemCode[];
}

interface Placed {
  /** Where it stands in the document. */
  readonly tag: string;
  readonly status?: 200 | 201;
  readonly query?: Shape<object>;
  /** It makes nothing that it names, and must not happen twice all the same: it takes an Idempotency-Key. */
  readonly once?: true;
  /** Its answer says its version as `ETag`. */
  readonly versioned?: true;
  readonly deprecated?: Deprecation;
  /** The body, where it may be left out. */
  readonly optionalBody?: Shape<object>;
}

export type Documentation = Placed & (Described | HandedOn);

const always: readonly ProblemCode[] = [
  'unauthenticated',
  'scope-missing',
  'too-many-requests',
  'unavailable',
];

/** How a call may be refused for its Idempotency-Key. */
const refusedKey: readonly ProblemCode[] = ['invalid-input', 'call-under-way', 'idempotency-key-reused'];

/** Puts an operation of the vendor API into the OpenAPI file, with every problem it may answer; one that makes something, or sends it, takes an Idempotency-Key. */
export function Documented(operation: Documentation): MethodDecorator {
  const { tag, query, optionalBody, status = 200, deprecated } = operation;
  const takesKey = countsOnce(operation);
  const { id, summary, answer, problems: own = [] } = described(operation);
  return applyDecorators(
    ...(takesKey ? [UseInterceptors(AnswerOnce), ApiHeader(idempotencyKey)] : []),
    ApiOperation({ operationId: id, summary, tags: [tag], ...(deprecated ? { deprecated: true } : {}) }),
    ...(deprecated ? [Deprecated(deprecated)] : []),
    answered(answer, status, headersOf(operation)),
    ...(own.includes('precondition-failed') ? [ApiHeader(ifMatch)] : []),
    ...byStatus([...new Set([...always, ...own, ...(takesKey ? refusedKey : [])])]).map(([failure, codes]) =>
      ApiResponse({
        status: failure,
        description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
        content: problemContent(codes),
      }),
    ),
    ApiDefaultResponse({
      description: 'Every other failure is a problem, too, such as a body that is too large or no JSON.',
      content: problemContent([]),
    }),
    ...(query ? [ApiExtension('x-query', query.name)] : []),
    ...(optionalBody ? [ApiBody({ type: optionalBody, required: false })] : []),
  ) as MethodDecorator;
}

function countsOnce({ status, once }: Placed): boolean {
  return status === 201 || once === true;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  required: false,
  description:
    'Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes or sends nothing again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const ifMatch = {
  name: 'If-Match',
  required: false,
  description:
    'The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.',
  schema: { type: 'string', maxLength: 1000 },
};

const etag = {
  ETag: { description: 'The version of what is answered, for `If-Match`.', schema: { type: 'string' } },
} as const;

type Headers = Record<string, { description: string; schema: { type: 'string' } }>;

function headersOf({ versioned, deprecated }: Placed): Headers {
  return { ...(versioned ? etag : {}), ...(deprecated ? deprecationHeaders : {}) };
}

function described(operation: Described | HandedOn): Described {
  if (!('contract' in operation)) return operation;
  const { contract, problems: before = [], ...said } = operation;
  return {
    id: contract.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: contract.summary.replace(/\.$/, ''),
    ...(contract.reply === Nothing ? {} : { answer: contract.reply }),
    ...said,
    problems: [...before, ...contract.problems],
  };
}

function answered(answer: Shape<object> | undefined, status: number, headers: Headers): MethodDecorator {
  if (!answer) return ApiResponse({ status: 204, description: 'Done.', headers });
  const content = { 'application/json': { schema: { $ref: reference(answer.name) } } };
  return ApiResponse({ status, description: 'Done.', content, headers });
}

// What each of them looks like is filled in where the document is made.
function problemContent(codes: readonly ProblemCode[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: {} }]));
  const schema = { $ref: reference('Problem') };
  return { 'application/problem+json': { schema, ...(codes.length > 0 ? { examples } : {}) } };
}

/** Where a schema stands in the OpenAPI file. */
export function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

function byStatus(codes: readonly ProblemCode[]): [number, ProblemCode[]][] {
  const groups = Map.groupBy(codes, (code) => statusFor(code, 'vendor'));
  return [...groups].sort(([left], [right]) => left - right);
}
