import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApplicationsModule } from '../applications/applications.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { FaultsModule } from '../faults/faults.module.js';
import { MailboxModule } from '../mailbox/mailbox.module.js';
import { PartnerModule } from '../partner/partner.module.js';
import { WorldModule } from '../state/world.module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { ViewsModule } from '../views/views.module.js';
import { ApplyPages } from './apply-pages.js';
import { CompaniesPages } from './companies-pages.js';
import { EnginePages } from './engine-pages.js';
import { FaultsPages } from './faults-pages.js';
import { IntegrationsPages } from './integrations-pages.js';
import { JobPages } from './job-pages.js';
import { MailboxPages } from './mailbox-pages.js';
import { OrderPages } from './order-pages.js';
import { PeoplePages } from './people-pages.js';
import { ShowAsset } from './show-asset.js';
import { ShowHome } from './show-home.js';
import { UnknownPageFilter } from './unknown-page.filter.js';

/** The screens of all three worlds. */
@Module({
  imports: [
    ApplicationsModule,
    EngineModule,
    FaultsModule,
    MailboxModule,
    PartnerModule,
    TrafficModule,
    ViewsModule,
    WorldModule,
  ],
  controllers: [
    ApplyPages,
    CompaniesPages,
    EnginePages,
    FaultsPages,
    IntegrationsPages,
    JobPages,
    MailboxPages,
    OrderPages,
    PeoplePages,
    ShowAsset,
    ShowHome,
  ],
  providers: [{ provide: APP_FILTER, useClass: UnknownPageFilter }],
})
export class PagesModule {}
