import { Module } from '@nestjs/common';
import { ReportLinks } from './report-links.repository.js';
import { ReportTokens } from './report-tokens.js';

/** Signed links to the page about one result. */
@Module({ providers: [ReportLinks, ReportTokens], exports: [ReportLinks, ReportTokens] })
export class LinksModule {}
