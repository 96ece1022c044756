import { Module } from '@nestjs/common';
import { Brands } from './brands.repository.js';
import { KeepBrand } from './keep-brand.js';
import { SendingBrand } from './sending-brand.js';

/** The brands that mails are sent under. */
@Module({
  controllers: [KeepBrand],
  providers: [Brands, SendingBrand],
  exports: [SendingBrand],
})
export class BrandsModule {}
