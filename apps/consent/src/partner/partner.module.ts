import { Logger } from '@assay/runtime';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { PartnerPace } from './partner-pace.js';
import { PartnerTokens } from './partner-tokens.js';

@Module({
  providers: [
    PartnerPace,
    {
      provide: SmartRecruitersClient,
      inject: [ConsentConfig],
      useFactory: (config: ConsentConfig) =>
        new SmartRecruitersClient({
          apiUrl: config.SMARTRECRUITERS_API_URL,
          tokenUrl: config.SMARTRECRUITERS_TOKEN_URL,
          timeouts: { tokenMs: 8000 },
        }),
    },
    {
      provide: PartnerTokens,
      inject: [SmartRecruitersClient, ConsentConfig, Logger, PartnerPace],
      useFactory: (client: SmartRecruitersClient, config: ConsentConfig, logger: Logger, pace: PartnerPace) =>
        new PartnerTokens(client, config, logger, pace),
    },
  ],
  exports: [SmartRecruitersClient, PartnerPace, PartnerTokens],
})
export class PartnerModule {}
