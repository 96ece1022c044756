import { Vault } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';

@Module({
  providers: [
    {
      provide: Vault,
      inject: [ConsentConfig],
      useFactory: (config: ConsentConfig) => new Vault(config.ENCRYPTION_KEY),
    },
  ],
  exports: [Vault],
})
export class SecretsModule {}
