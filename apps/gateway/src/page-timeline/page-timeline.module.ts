import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { TimelineLinksModule } from '../timeline-links/timeline-links.module.js';
import { ShowSharedTimeline } from './show-shared-timeline.js';

/** The page on which somebody without an account reads what happened to one order. */
@Module({ imports: [MessagingModule, BrandsModule, TimelineLinksModule], controllers: [ShowSharedTimeline] })
export class PageTimelineModule {}
