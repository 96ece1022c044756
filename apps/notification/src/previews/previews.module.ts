import { Module } from '@nestjs/common';
import { PreviewBrand } from './preview-brand.js';

/** What mails would look like; nothing is sent. */
@Module({ controllers: [PreviewBrand] })
export class PreviewsModule {}
