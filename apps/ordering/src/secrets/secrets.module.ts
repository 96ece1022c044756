import { Database, openVault, Vault } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';

@Module({
  providers: [
    {
      provide: Vault,
      inject: [Database, OrderingConfig],
      useFactory: (database: Database, config: OrderingConfig) => openVault(database, config.ENCRYPTION_KEY),
    },
  ],
  exports: [Vault],
})
export class SecretsModule {}
