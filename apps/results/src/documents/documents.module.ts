import { Module } from '@nestjs/common';
import { LinksModule } from '../links/links.module.js';
import { Drafts } from './drafts.repository.js';
import { FlagReviews } from './flag-reviews.repository.js';

/** The newest state of each order in SmartRecruiters' words, and which flags may be in it. */
@Module({ imports: [LinksModule], providers: [Drafts, FlagReviews], exports: [Drafts, FlagReviews] })
export class DocumentsModule {}
