import { randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Controller, Post } from '@nestjs/common';
import { Sent, Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';
import { isRecord, type JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { companyOf, personOf } from './people-of.js';

const mention = /#\[CANDIDATE:([^\]]+)\]/g;

/** Puts a note on every candidate it mentions. */
@Controller('messages')
export class ShareMessage {
  constructor(
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  @Post('shares')
  @Serves('createNote', 'people')
  run(@Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    const company = companyOf(this.world, caller);
    const shareWith = isRecord(body.shareWith) ? body.shareWith : {};
    if (shareWith.openNote === true && shareWith.everyone === true)
      throw new Refusal(400, 'INVALID_VISIBILITY_OPTIONS', 'A note is open or for everyone, not both');
    const text = String(body.content);
    const ids = new Set([...text.matchAll(mention)].map(([, id]) => id ?? ''));
    const people = [...ids].map((id) => personOf(company, id, [400, 'NO_ACCESS_TO_CANDIDATE']));
    const content = text.replaceAll(mention, (_, id: string) => {
      const person = people.find((one) => one.id === id);
      return `#${person?.firstName} ${person?.lastName}`;
    });
    for (const person of people) person.notes.push({ at: this.clock.now().toISOString(), content });
    this.world.changed();
    return { id: randomUUID(), shareRequired: false };
  }
}
