import { Module } from '@nestjs/common';
import { TimelineLinkRetention } from './timeline-link-retention.js';
import { TimelineLinks } from './timeline-links.js';

/** Links to the stories of orders. */
@Module({ providers: [TimelineLinkRetention, TimelineLinks], exports: [TimelineLinks] })
export class TimelineLinksModule {}
