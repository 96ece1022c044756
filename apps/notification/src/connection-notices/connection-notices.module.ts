import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { ConnectionNotices } from './connection-notices.repository.js';
import { ResponseRetention } from './response-retention.js';
import { SendConnectionNotice } from './send-connection-notice.js';
import { TellOwner } from './tell-owner.js';

/** What the owner of an account hears of its connections. */
@Module({
  imports: [BrandsModule, LettersModule],
  controllers: [TellOwner],
  providers: [ConnectionNotices, ResponseRetention, SendConnectionNotice],
  exports: [ConnectionNotices],
})
export class ConnectionNoticesModule {}
