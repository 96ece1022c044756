import { Problem } from '@assay/contracts';
import type { PortalPermission } from '@assay/contracts/consent';
import { DatabaseClock, Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What the address of a portal page carries; moments are milliseconds since 1970. */
export interface PortalState {
  readonly accountId: string;
  readonly permissions: readonly PortalPermission[];
  readonly stepUpAt?: number;
  readonly expiresAt: number;
}

const purpose = 'portal-link';

/** Seals what a portal page is for into a token that only we can read or make. */
@Injectable()
export class PortalTokens {
  constructor(
    private readonly vault: Vault,
    private readonly clock: DatabaseClock,
  ) {}

  seal(state: PortalState): string {
    return this.vault.seal(JSON.stringify(state), purpose);
  }

  /** What the token carries, or the problem `portal-link-expired` when it is not ours or too old. */
  open(token: string): PortalState {
    const state = this.unseal(token);
    if (!state || state.expiresAt <= this.clock.now().getTime()) throw new Problem('portal-link-expired');
    return state;
  }

  private unseal(token: string): PortalState | undefined {
    try {
      return JSON.parse(this.vault.open(token, purpose)) as PortalState;
    } catch {
      return undefined;
    }
  }
}
