import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ShowLogo } from './show-logo.js';

/** The pictures of brands, for everybody who reads a page or a mail. */
@Module({ imports: [MessagingModule], controllers: [ShowLogo] })
export class PageBrandModule {}
