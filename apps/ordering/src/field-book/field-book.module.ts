import { Module } from '@nestjs/common';
import { FieldMappingsBook } from './field-mappings.repository.js';
import { FieldObservations } from './field-observations.repository.js';

/** Field mappings and observed values themselves, for every feature that reads them. */
@Module({
  providers: [FieldMappingsBook, FieldObservations],
  exports: [FieldMappingsBook, FieldObservations],
})
export class FieldBookModule {}
