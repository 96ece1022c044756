import { Get, Param, Post, Query, Redirect } from '@nestjs/common';
import { ConsentToPartner } from '../partner/consent-to-partner.js';
import { DisconnectCompany } from '../partner/disconnect-company.js';
import { Companies } from '../state/companies.js';
import { World } from '../state/world.js';
import { appPath, Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

const scopeTexts: Record<string, string> = {
  assessment_result_manage: 'Write the results of assessments that were ordered from it',
  jobs_read: 'Read jobs: titles, places and fields',
  candidates_read: 'Read candidates: names, e-mail addresses and applications',
  assessment_orders_read: 'Read orders of assessments',
  candidates_create: 'Create candidates and attach files',
  candidates_manage: 'Change candidates and their tags',
  messages_write: 'Write notes on candidates',
};

/** Apps & Integrations as a company's admin sees it. */
@PageController('app/:companyId/integrations')
export class IntegrationsPages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly world: World,
    private readonly consent: ConsentToPartner,
    private readonly disconnectCompany: DisconnectCompany,
  ) {}

  @Get()
  @Html()
  show(@Param('companyId') companyId: string, @Query() query: { step?: string; said?: string }): string {
    const company = this.companies.get(companyId);
    const configured = this.world.state.configuration !== null;
    return this.views.page('integrations', {
      title: 'Apps & Integrations',
      world: 'smartrecruiters',
      crumbs: [
        ['Companies', '/app/companies'],
        [company.name, appPath(companyId, 'people')],
        ['Apps & Integrations'],
      ],
      company,
      configured,
      scopes: company.scopes.map((scope) => scopeTexts[scope] ?? scope),
      // Who is connected has nothing to allow any more, wherever they come back to.
      step: company.integration ? undefined : query.step,
      said: query.said,
      visit: configured && company.consentedAt ? this.consent.visit(company) : null,
    });
  }

  @Post('allow')
  @Redirect('', 303)
  allow(@Param('companyId') companyId: string): { url: string } {
    const visit = this.consent.run(this.companies.get(companyId));
    return {
      url:
        visit.mode === 'REDIRECT' ? visit.consentUrl : appPath(companyId, 'integrations') + '?step=consent',
    };
  }

  @Post('disconnect')
  @Redirect('', 303)
  async disconnect(@Param('companyId') companyId: string): Promise<{ url: string }> {
    const told = await this.disconnectCompany.run(this.companies.get(companyId));
    const page = appPath(companyId, 'integrations');
    if (!told) return seeOther(page, 'Disconnected.');
    const answered = told.status === 0 ? 'could not be reached' : `answered ${told.status}`;
    return seeOther(
      page,
      told.status === 204 ? 'Disconnected.' : `Disconnected here, but the partner ${answered}.`,
    );
  }
}
