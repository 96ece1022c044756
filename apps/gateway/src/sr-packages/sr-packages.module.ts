import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { SrTokenModule } from '../sr-token/sr-token.module.js';
import { ListPackages } from './list-packages.js';
import { ShowPackage } from './show-package.js';

/** What a company may order. */
@Module({ imports: [MessagingModule, SrTokenModule], controllers: [ListPackages, ShowPackage] })
export class SrPackagesModule {}
