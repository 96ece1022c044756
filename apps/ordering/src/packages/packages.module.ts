import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { FieldBookModule } from '../field-book/field-book.module.js';
import { Package } from './package.entity.js';
import { ExplainPackages } from './explain-packages.js';
import { ImportPackages } from './import-packages.js';
import { ListOffers } from './list-offers.js';
import { Packages } from './packages.repository.js';
import { ReplacePackages } from './replace-packages.js';
import { ShowOffer } from './show-offer.js';
import { ShowPackages } from './show-packages.js';

/** What can be ordered. */
@Module({
  imports: [TypeOrmModule.forFeature([Package]), AccountsModule, ConnectionsModule, FieldBookModule],
  controllers: [ExplainPackages, ImportPackages, ListOffers, ReplacePackages, ShowOffer, ShowPackages],
  providers: [Packages],
  exports: [Packages],
})
export class PackagesModule {}
