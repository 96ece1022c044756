import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { DatabaseClock, Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What the consent page carries from form to form; from the second page on with the key that was found. */
export interface FlowState {
  readonly nonce: string;
  readonly companyId: string;
  readonly redirect?: string;
  readonly apiKeyId?: string;
  readonly accountId?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A flow on which a key was found. */
export type ConfirmedFlow = FlowState & Required<Pick<FlowState, 'accountId' | 'apiKeyId'>>;

const lifeMs = 10 * 60_000;
const purpose = 'consent-flow';

/** Seals the state of a consent page into a token that only we can read or make, and that lives ten minutes. */
@Injectable()
export class ConsentFlows {
  constructor(
    private readonly vault: Vault,
    private readonly clock: DatabaseClock,
  ) {}

  start(companyId: string, redirect: string | undefined): string {
    const expiresAt = this.clock.now().getTime() + lifeMs;
    return this.seal({
      nonce: randomUUID(),
      companyId,
      ...(redirect === undefined ? {} : { redirect }),
      expiresAt,
    });
  }

  seal(state: FlowState): string {
    return this.vault.seal(JSON.stringify(state), purpose);
  }

  /** The state in the token, or the problem `consent-flow-expired` when it is not ours or too old. */
  open(flow: string): FlowState {
    const state = this.unseal(flow);
    if (!state || state.expiresAt <= this.clock.now().getTime()) throw new Problem('consent-flow-expired');
    return state;
  }

  /** The same for a flow on which a key was found; any other one is not far enough to give consent. */
  openConfirmed(flow: string): ConfirmedFlow {
    const state = this.open(flow);
    const { accountId, apiKeyId } = state;
    if (accountId === undefined || apiKeyId === undefined) throw new Problem('consent-flow-expired');
    return { ...state, accountId, apiKeyId };
  }

  private unseal(flow: string): FlowState | undefined {
    try {
      return JSON.parse(this.vault.open(flow, purpose)) as FlowState;
    } catch {
      return undefined;
    }
  }
}
