import { Database, openVault, Vault } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';

@Module({
  providers: [
    {
      provide: Vault,
      inject: [Database, ConsentConfig],
      useFactory: (database: Database, config: ConsentConfig) => openVault(database, config.ENCRYPTION_KEY),
    },
  ],
  exports: [Vault],
})
export class SecretsModule {}
