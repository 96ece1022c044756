import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity.js';
import { Accounts } from './accounts.repository.js';
import { KeepAccount } from './keep-account.js';
import { KnowAccount } from './know-account.js';

/** What ordering knows of accounts. */
@Module({
  imports: [TypeOrmModule.forFeature([Account]), MessagingModule],
  controllers: [KeepAccount],
  providers: [Accounts, KnowAccount],
  exports: [Accounts, KnowAccount],
})
export class AccountsModule {}
