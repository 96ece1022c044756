import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { ListOffers } from './list-offers.js';
import { Packages } from './packages.repository.js';
import { ReplacePackages } from './replace-packages.js';
import { ShowOffer } from './show-offer.js';
import { ShowPackages } from './show-packages.js';

/** What can be ordered. */
@Module({
  imports: [AccountsModule, ConnectionsModule],
  controllers: [ListOffers, ReplacePackages, ShowOffer, ShowPackages],
  providers: [Packages],
  exports: [Packages],
})
export class PackagesModule {}
