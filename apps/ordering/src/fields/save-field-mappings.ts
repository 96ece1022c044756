import { type InputError, Problem } from '@assay/contracts';
import {
  type FieldMapping,
  type FieldMappings,
  saveFieldMappings,
  type SaveFieldMappingsRequest,
} from '@assay/contracts/ordering';
import { locationParameters } from '@assay/field-mappings';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { DescribeFields } from './describe-fields.js';
import { FieldMappingsBook } from '../field-book/field-mappings.repository.js';

/** The values of the fields select exactly this from now on; a value is said once. */
@Controller()
export class SaveFieldMappings {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly book: FieldMappingsBook,
    private readonly fields: DescribeFields,
  ) {}

  @Answers(saveFieldMappings)
  async run({ accountId, mappings }: SaveFieldMappingsRequest): Promise<FieldMappings> {
    const errors = [...wrongFields(mappings), ...wrongValues(mappings)];
    if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      await this.book.save(tx, accountId, mappings);
      return this.fields.run(tx, accountId);
    });
  }
}

function wrongFields(mappings: readonly FieldMapping[]): InputError[] {
  const own: readonly string[] = locationParameters;
  return mappings.flatMap(({ fieldId }, index) => {
    const pointer = `/mappings/${index}/fieldId`;
    if (own.includes(fieldId)) return [{ pointer, message: 'is a parameter of SmartRecruiters itself' }];
    const first = mappings.findIndex((other) => other.fieldId === fieldId);
    return first === index ? [] : [{ pointer, message: 'must not be the id of another mapping' }];
  });
}

function wrongValues(mappings: readonly FieldMapping[]): InputError[] {
  return mappings.flatMap(({ values }, place) =>
    values.flatMap(({ value }, index) => {
      const first = values.findIndex((other) => other.value.trim() === value.trim());
      if (first === index) return [];
      return [{ pointer: `/mappings/${place}/values/${index}/value`, message: 'must not be mapped twice' }];
    }),
  );
}
