import { type ProblemCode, problems, type Shape } from '@assay/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { statusFor } from '../problem.filter.js';

/** What the OpenAPI file says about an operation beside its address and its body. */
export interface Documentation {
  readonly id: string;
  readonly summary: string;
  /** What it answers; nothing means 204. */
  readonly answer?: Shape<object>;
  readonly status?: 200 | 201;
  readonly query?: Shape<object>;
  readonly problems?: readonly ProblemCode[];
}

const always: readonly ProblemCode[] = ['unauthenticated', 'unavailable'];

/** Puts an operation of the vendor API into the OpenAPI file, with every problem it may answer. */
export function Documented({
  id,
  summary,
  answer,
  status = 200,
  query,
  problems: own = [],
}: Documentation): MethodDecorator {
  const answered = answer
    ? ApiResponse({
        status,
        description: 'Done.',
        content: { 'application/json': { schema: { $ref: reference(answer.name) } } },
      })
    : ApiResponse({ status: 204, description: 'Done.' });
  return applyDecorators(
    ApiOperation({ operationId: id, summary }),
    ApiBearerAuth('vendor'),
    answered,
    ...byStatus([...always, ...own]).map(([failure, codes]) =>
      ApiResponse({
        status: failure,
        description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
      }),
    ),
    ...(query ? [ApiExtension('x-query', query.name)] : []),
  ) as MethodDecorator;
}

/** Where a schema stands in the OpenAPI file. */
export function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

function byStatus(codes: readonly ProblemCode[]): [number, ProblemCode[]][] {
  const groups = Map.groupBy(codes, (code) => statusFor(code, 'vendor'));
  return [...groups].sort(([left], [right]) => left - right);
}
