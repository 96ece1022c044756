import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { VendorScope } from '../vendor-tokens/vendor-pass.js';

/** How an operation is kept to the accounts that a token is bound to. */
export interface Needed {
  readonly scope: VendorScope;
  /**
   * `named`: a part of its address belongs to one account, and the door finds out to which. `kept`: no part does, and the operation
   * shows and changes only what its caller may see. `all`: it is about all accounts, so no bound token is let in.
   */
  readonly accounts: 'named' | 'kept' | 'all';
}

/** Where the needs of an operation stand. */
export const neededKey = Symbol('needed');

/** The token must carry this scope; without one an operation of the vendor API is open to nobody. */
export function Needs(scope: VendorScope, { accounts = 'named' }: Partial<Needed> = {}): MethodDecorator {
  return applyDecorators(
    SetMetadata(neededKey, { scope, accounts } satisfies Needed),
    ApiSecurity('vendor', [scope]),
  ) as MethodDecorator;
}
