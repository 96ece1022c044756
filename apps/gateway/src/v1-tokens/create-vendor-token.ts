import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { invalidInput } from '../edge/check-input.js';
import { InputPipe } from '../edge/input.pipe.js';
import { OnceId, OnceTry } from '../v1-door/answer-once.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { newTokenText, recognisable, tokenDigest } from '../vendor-tokens/token-text.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { VendorTokens } from '../vendor-tokens/vendor-tokens.repository.js';
import { describeToken } from './describe-token.js';
import { CreatedVendorToken, VendorTokenBody } from './token-shapes.js';

const reservedNames = /^\s*vendor_api_token(_next)?\s*$/i;

@Controller('v1/tokens')
@UseGuards(VendorGuard)
export class CreateVendorToken {
  constructor(
    private readonly database: Database,
    private readonly tokens: VendorTokens,
    private readonly clock: Clock,
  ) {}

  /** A new token, readable in this answer only, that may do no more than the one that asks for it, and ends with it. */
  @Post()
  @Needs('admin', { accounts: 'kept' })
  @Documented({
    id: 'createVendorToken',
    tag: 'Tokens',
    summary:
      'Create a token of this API; it is shown this once, may do no more than the one that asks for it, and ends with it',
    status: 201,
    answer: CreatedVendorToken,
    problems: ['invalid-input', 'account-not-found', 'token-bound', 'too-many-vendor-tokens'],
  })
  async run(
    @Body(new InputPipe(VendorTokenBody)) body: VendorTokenBody,
    @Pass() pass: VendorPass,
    @OnceId() tokenId: string = randomUUID(),
    @OnceTry() attempt = 1,
  ): Promise<CreatedVendorToken> {
    refuseReserved(body);
    this.refusePast(body);
    refuseMoreThan(pass, body);
    const { name, scopes, accountIds = null, expiresAt = null } = body;
    const token = newTokenText();
    const kept = { id: tokenId, hash: tokenDigest(token), prefix: recognisable(token) };
    const row = await this.database.transaction(async (tx) => {
      // It may be taken out of use at this moment: then nothing of it must stay.
      if (pass.tokenId !== undefined && !(await this.tokens.hold(tx, pass.tokenId)))
        throw new Problem('unauthenticated');
      const madeBy = pass.tokenId ?? null;
      const added = await this.tokens.add(tx, {
        ...kept,
        name,
        scopes,
        accountIds,
        expiresAt,
        madeBy,
        attempt,
      });
      if (added) return added;
      const isLate = await this.tokens.hold(tx, tokenId);
      throw new Problem(isLate ? 'call-under-way' : 'too-many-vendor-tokens');
    });
    return { ...describeToken(row), token };
  }

  private refusePast({ expiresAt }: VendorTokenBody): void {
    if (expiresAt === undefined || Date.parse(expiresAt) > this.clock.now().getTime()) return;
    throw invalidInput([{ pointer: '/expiresAt', message: 'must be in the future' }]);
  }
}

// It stands in notes as what was done with the token of the configuration.
function refuseReserved({ name }: VendorTokenBody): void {
  if (!reservedNames.test(name)) return;
  throw invalidInput([{ pointer: '/name', message: 'must not be that of a token in the configuration' }]);
}

// Else whoever may make tokens could make one that may do everything.
function refuseMoreThan(pass: VendorPass, { scopes, accountIds, expiresAt }: VendorTokenBody): void {
  const scope = scopes.find((wanted) => !pass.scopes.includes(wanted));
  if (scope !== undefined) throw new Problem('scope-missing', { scope });
  if (pass.expiresAt && !(expiresAt !== undefined && Date.parse(expiresAt) <= pass.expiresAt.getTime()))
    throw invalidInput([
      { pointer: '/expiresAt', message: 'must not be later than the end of the token that asks' },
    ]);
  if (pass.accountIds === undefined) return;
  if (accountIds === undefined) throw new Problem('token-bound');
  const accountId = accountIds.find((wanted) => !pass.accountIds?.includes(wanted));
  if (accountId !== undefined) throw new Problem('account-not-found', { accountId });
}
