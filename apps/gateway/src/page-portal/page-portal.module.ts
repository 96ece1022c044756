import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { AskToDisable } from './ask-to-disable.js';
import { AskToReplace } from './ask-to-replace.js';
import { CheckCompany } from './check-company.js';
import { DisableCompany } from './disable-company.js';
import { PortalActions } from './portal-actions.js';
import { PortalPages } from './portal-pages.js';
import { PortalViews } from './portal-views.js';
import { PortalVisits } from './portal-visits.js';
import { ReplaceKey } from './replace-key.js';
import { ShowPortal } from './show-portal.js';
import { ShowPortalState } from './show-portal-state.js';
import { SwitchOn } from './switch-on.js';
import { SwitchPolicy } from './switch-policy.js';

/** The page on which an admin of an account manages the integration, inside the vendor's product. */
@Module({
  imports: [MessagingModule, BrandsModule],
  providers: [PortalActions, PortalPages, PortalViews, PortalVisits],
  controllers: [
    AskToDisable,
    AskToReplace,
    CheckCompany,
    DisableCompany,
    ReplaceKey,
    ShowPortal,
    ShowPortalState,
    SwitchOn,
    SwitchPolicy,
  ],
})
export class PagePortalModule {}
