import { signWebhook } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import type { EngineMessage } from './engine-client.js';

/** Has consent sign what an account is told: the id is the same at every try, so that a receiver recognises the repeat; the timestamp is not. */
@Injectable()
export class SignMessage {
  constructor(private readonly bus: Bus) {}

  async run(accountId: string, id: string, payload: string): Promise<EngineMessage> {
    const timestamp = Math.floor(Date.now() / 1000);
    const { signature } = await this.bus.ask(signWebhook, { accountId, messageId: id, timestamp, payload });
    return { id, timestamp, signature, payload };
  }
}
