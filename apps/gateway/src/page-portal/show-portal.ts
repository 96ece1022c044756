import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeOnTrail } from '../audit/audit-notes.js';
import { BrandOf } from '../brands/brand-of.js';
import { jobFields } from '../job-query/job-fields-query.js';
import { readLocation } from '../job-query/job-location-query.js';
import { portalPage } from '../portal-markup/portal-page.js';
import { readTheme } from '../portal-markup/portal-path.js';
import { portalSections } from '../portal-texts/portal-sections.js';
import { readSaid } from '../portal-markup/portal-said.js';
import { PortalPages } from './portal-pages.js';
import { PortalViews } from './portal-views.js';

@Controller([
  'portal',
  'portal/keys',
  'portal/connections',
  'portal/packages',
  'portal/fields',
  'portal/rules',
  'portal/activity',
])
export class ShowPortal {
  constructor(
    private readonly pages: PortalPages,
    private readonly views: PortalViews,
    private readonly brands: BrandOf,
  ) {}

  /** A section of the site that the vendor's product embeds for an admin of one account; opening it changes nothing. */
  @Get()
  async run(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token, theme: asked, done: _done, about: _about, ...job } = query;
    const theme = readTheme(asked);
    await this.pages.visit(reply, { token, theme }, async (visit, texts) => {
      const section =
        portalSections.find((one) => request.routeOptions.url === `/portal/${one}`) ?? 'overview';
      const view = await this.views.gather(visit, section, {
        location: readLocation(job),
        fields: jobFields(job),
      });
      if (view.keys?.some(({ value }) => value !== undefined) === true)
        await writeOnTrail(request, { accountId: visit.accountId });
      const brand = await this.brands.account(visit.accountId);
      const place = { token: String(token), theme };
      return portalPage({ ...view, texts, brand, place, said: readSaid(query) });
    });
  }
}
