import { Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Sent, Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';
import type { JsonObject } from '../state/json.js';
import type { Candidate } from '../state/world-state.js';
import { World } from '../state/world.js';
import { companyOf, personOf } from './people-of.js';

const mostTags = 100;

/** The tags of a person: read, added to, replaced as a whole, or all removed. */
@Controller('candidates/:id/tags')
export class CandidateTags {
  constructor(private readonly world: World) {}

  @Get()
  @Serves('getTags', 'read')
  show(@Param('id') id: string, @Who() caller: Caller): JsonObject {
    return { tags: this.person(id, caller).tags };
  }

  @Post()
  @Serves('addTags', 'people')
  add(@Param('id') id: string, @Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    const person = this.person(id, caller);
    return this.keep(person, [...person.tags, ...tagsIn(body)]);
  }

  @Put()
  @Serves('replaceTags', 'people')
  replace(@Param('id') id: string, @Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    return this.keep(this.person(id, caller), tagsIn(body));
  }

  @Delete()
  @Serves('deleteAllTags', 'people')
  remove(@Param('id') id: string, @Who() caller: Caller): void {
    this.keep(this.person(id, caller), []);
  }

  private person(id: string, caller: Caller): Candidate {
    return personOf(companyOf(this.world, caller), id);
  }

  private keep(person: Candidate, tags: readonly string[]): JsonObject {
    const distinct = [...new Set(tags)];
    if (distinct.length > mostTags)
      throw new Refusal(400, 'TOO_MANY_TAGS', `A candidate has at most ${mostTags} tags`);
    person.tags = distinct;
    this.world.changed();
    return { tags: person.tags };
  }
}

function tagsIn(body: JsonObject): string[] {
  return Array.isArray(body.tags) ? body.tags.map(String) : [];
}
