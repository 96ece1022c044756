import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TokenModule } from '../token/token.module.js';
import { ListPackages } from './list-packages.js';
import { ShowPackage } from './show-package.js';

/** What a company may order. */
@Module({ imports: [MessagingModule, TokenModule], controllers: [ListPackages, ShowPackage] })
export class PackagesModule {}
