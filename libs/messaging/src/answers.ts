import type { RequestContract } from '@assay/contracts';
import { UseFilters } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { PassThroughFilter } from './pass-through.filter.js';

/** What the transport is told about a method that answers a request. */
export interface AnswersExtras {
  readonly contract: RequestContract<unknown, unknown>;
  /** So many are answered at once, company by company in turn; without a number all of them. */
  readonly atOnce?: number;
}

/** The method answers this request, in the queue group of its app; see `AnswersExtras` for `atOnce`. */
export function Answers<Q, R>(contract: RequestContract<Q, R>, atOnce?: number) {
  return (
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<(request: Q) => Promise<R>>,
  ): void => {
    Payload()(target, key, 0);
    UseFilters(PassThroughFilter)(target, key, method);
    MessagePattern(contract.subject, { contract, atOnce })(target, key, method);
  };
}
