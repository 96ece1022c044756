import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Brands } from './brands.repository.js';
import { ChangeBrand } from './change-brand.js';
import { ClaimLogoUpload } from './claim-logo-upload.js';
import { DraftBrand } from './draft-brand.js';
import { LogoRetention } from './logo-retention.js';
import { RemoveBrandLogo } from './remove-brand-logo.js';
import { RemoveBrand } from './remove-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { SaveBrand } from './save-brand.js';
import { ShowBrandLogo } from './show-brand-logo.js';
import { ShowBrand } from './show-brand.js';

/** How the vendor's product presents itself, for the installation and for each account. */
@Module({
  imports: [MessagingModule, AccountsModule],
  providers: [Brands, ChangeBrand, LogoRetention],
  controllers: [
    ClaimLogoUpload,
    DraftBrand,
    RemoveBrand,
    RemoveBrandLogo,
    SaveBrand,
    SaveBrandLogo,
    ShowBrand,
    ShowBrandLogo,
  ],
})
export class BrandsModule {}
