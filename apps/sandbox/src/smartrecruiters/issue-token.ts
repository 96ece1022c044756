import { Clock } from '@assay/runtime';
import { Controller, Post } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { textOf } from '../contract/check-exchange.js';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { Sent, Serves } from '../door/call.js';
import { Callers } from '../door/callers.js';
import { TokenRefusal } from '../door/refusal.js';
import { issueToken } from '../door/tokens.js';

/** Gives a token for the partner credential or a granted one. */
@Controller()
export class IssueToken {
  constructor(
    private readonly callers: Callers,
    private readonly config: SandboxConfig,
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  @Post('identity/oauth/token')
  @Serves('srGetToken', 'token')
  run(@Sent() body: JsonObject): object {
    const caller = this.callers.byCredential(
      textOf(body, 'client_id') ?? '',
      textOf(body, 'client_secret') ?? '',
    );
    if (!caller) throw new TokenRefusal(401, 'invalid_client', 'No such client id and secret');
    const seconds = this.config.SANDBOX_TOKEN_SECONDS;
    const expiresAt = this.clock.now().getTime() + seconds * 1000;
    const token = issueToken(this.world.state.signingKey, { clientId: caller.clientId, expiresAt });
    return { access_token: token, token_type: 'Bearer', expires_in: seconds };
  }
}
