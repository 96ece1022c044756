import { clip } from '@assay/contracts';
import type { FieldEffect, FieldMapping, FieldMappings } from '@assay/contracts/ordering';
import { describeEffect } from '@assay/field-mappings';
import { bytesOf, largestListBytes, leadingThatFit, omittedOf } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Package } from '../packages/package.entity.js';
import { Packages } from '../packages/packages.repository.js';
import { FieldMappingsBook } from '../field-book/field-mappings.repository.js';
import { FieldObservations, type Observation } from '../field-book/field-observations.repository.js';

/** Tells of an account's fields what is mapped, what was seen, and what follows from each value. */
@Injectable()
export class DescribeFields {
  constructor(
    private readonly book: FieldMappingsBook,
    private readonly observations: FieldObservations,
    private readonly packages: Packages,
  ) {}

  async run(tx: Tx, accountId: string): Promise<FieldMappings> {
    return describe({
      accountId,
      mappings: await this.book.find(tx, accountId),
      observations: await this.observations.list(tx, accountId),
      packages: await this.packages.list(tx, accountId),
    });
  }
}

interface KnownFields {
  readonly accountId: string;
  readonly mappings: FieldMapping[];
  readonly observations: readonly Observation[];
  readonly packages: readonly Package[];
}

function describe({ accountId, mappings, observations, packages }: KnownFields): FieldMappings {
  const names = new Map(
    packages.map(({ id, name, archived }) => [id, archived ? `${name} (archived)` : name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? `${id} (not there)`;
  const seenAt = new Map(observations.map((seen) => [keyOf(seen.field_id, seen.value), seen.last_seen_at]));
  const mapped = mappings.flatMap(({ fieldId, values }) =>
    values.map((value): FieldEffect => {
      const lastSeenAt = seenAt.get(keyOf(fieldId, value.value.trim()))?.toISOString();
      const effect = clip(describeEffect(value, nameOf), longestEffect);
      const missing = (value.packages ?? []).filter((id) => !names.has(id));
      return {
        fieldId,
        value: value.value,
        mapped: true,
        effect,
        ...(missing.length > 0 ? { missingPackages: missing } : {}),
        ...(lastSeenAt ? { lastSeenAt } : {}),
      };
    }),
  );
  const known = new Set(mapped.map(({ fieldId, value }) => keyOf(fieldId, value.trim())));
  const onlySeen = observations
    .filter(({ field_id: fieldId, value }) => !known.has(keyOf(fieldId, value)))
    .map(({ field_id: fieldId, value, last_seen_at: at }): FieldEffect => {
      const effect = describeEffect(undefined, nameOf);
      return { fieldId, value, mapped: false, effect, lastSeenAt: at.toISOString() };
    });
  const all = [...mapped, ...onlySeen];
  const effects = leadingThatFit(all, largestListBytes - bytesOf(mappings));
  return { accountId, mappings, effects, ...omittedOf(all.length, effects.length) };
}

const longestEffect = 4000;

function keyOf(fieldId: string, value: string): string {
  return JSON.stringify([fieldId, value]);
}
