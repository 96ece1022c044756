import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandOf } from './brand-of.js';

/** Under which brand a page is shown. */
@Module({ imports: [MessagingModule], providers: [BrandOf], exports: [BrandOf] })
export class BrandsModule {}
