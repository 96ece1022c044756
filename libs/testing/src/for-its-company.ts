import { whose } from '@assay/runtime';

interface OfCompany<Q> {
  run(request: Q): Promise<unknown>;
}

/** The operation as a request reaches it whose contract is `ofCompany`: the database lets it work for that company alone. */
export function forItsCompany<Q extends { readonly companyId: string }, O extends OfCompany<Q>>(
  operation: O,
): O {
  const run = (request: Q): Promise<unknown> =>
    whose.company(request.companyId, () => operation.run(request));
  return Object.create(operation, { run: { value: run } }) as O;
}
