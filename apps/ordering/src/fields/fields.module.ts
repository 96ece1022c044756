import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PackagesModule } from '../packages/packages.module.js';
import { DescribeFields } from './describe-fields.js';
import { FieldBookModule } from '../field-book/field-book.module.js';
import { SaveFieldMappings } from './save-field-mappings.js';
import { ShowFieldMappings } from './show-field-mappings.js';

/** What the values of the declared fields select. */
@Module({
  imports: [AccountsModule, PackagesModule, FieldBookModule],
  controllers: [SaveFieldMappings, ShowFieldMappings],
  providers: [DescribeFields],
})
export class FieldsModule {}
