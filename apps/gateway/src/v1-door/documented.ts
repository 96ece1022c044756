import { type ProblemCode, problems, type Shape } from '@assay/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { statusFor } from '../answers/problem.filter.js';

/** What the OpenAPI file says about an operation beside its address and its body. */
export interface Documentation {
  readonly id: string;
  /** Where it stands in the document. */
  readonly tag: string;
  readonly summary: string;
  /** What it answers; nothing means 204. */
  readonly answer?: Shape<object>;
  readonly status?: 200 | 201;
  readonly query?: Shape<object>;
  /** The body, where it may be left out. */
  readonly optionalBody?: Shape<object>;
  readonly problems?: readonly ProblemCode[];
}

const always: readonly ProblemCode[] = ['unauthenticated', 'unavailable'];

/** Puts an operation of the vendor API into the OpenAPI file, with every problem it may answer. */
export function Documented(operation: Documentation): MethodDecorator {
  const { id, tag, summary, query, optionalBody, problems: own = [] } = operation;
  return applyDecorators(
    ApiOperation({ operationId: id, summary, tags: [tag] }),
    ApiBearerAuth('vendor'),
    answered(operation),
    ...byStatus([...always, ...own]).map(([failure, codes]) =>
      ApiResponse({
        status: failure,
        description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
      }),
    ),
    ...(query ? [ApiExtension('x-query', query.name)] : []),
    ...(optionalBody ? [ApiBody({ type: optionalBody, required: false })] : []),
  ) as MethodDecorator;
}

function answered({ answer, status = 200 }: Documentation): MethodDecorator {
  if (!answer) return ApiResponse({ status: 204, description: 'Done.' });
  const content = { 'application/json': { schema: { $ref: reference(answer.name) } } };
  return ApiResponse({ status, description: 'Done.', content });
}

/** Where a schema stands in the OpenAPI file. */
export function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

function byStatus(codes: readonly ProblemCode[]): [number, ProblemCode[]][] {
  const groups = Map.groupBy(codes, (code) => statusFor(code, 'vendor'));
  return [...groups].sort(([left], [right]) => left - right);
}
