import { BadRequestException, Body, Get, Post, Query, Redirect } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Fault, FAULT_KINDS, FAULT_PLACES, type FaultPlace } from '../faults/fault.js';
import { Faults } from '../faults/faults.js';
import { MailServer } from '../mailbox/mail-server.js';
import { World } from '../state/world.js';
import { FormBody } from './form-body.pipe.js';
import { Html, PageController, seeOther } from './page.js';
import { Views } from './views.js';

const PLACE_TEXTS: Record<FaultPlace, string> = {
  token: 'SmartRecruiters: token',
  configuration: 'SmartRecruiters: partner configuration',
  exchange: 'SmartRecruiters: credential exchange',
  results: 'SmartRecruiters: results',
  attachment: 'SmartRecruiters: report upload',
  read: 'SmartRecruiters: jobs, candidates, orders',
  people: 'SmartRecruiters: people, tags and notes, when written',
  orders: 'SmartRecruiters: its order calls (duplicate)',
  webhook: 'Engine: webhook',
  vendor: 'Engine: its calls (duplicate, drop, drop-answer, delay)',
  smtp: 'Mailbox: smtp (down, 421, 451, 550, drop, drop-answer, hang, delay, dsn, dsn-delayed, auto-reply)',
};

/** The switches for what shall go wrong. */
@PageController('faults')
export class FaultsPages {
  constructor(
    private readonly views: Views,
    private readonly faults: Faults,
    private readonly mailServer: MailServer,
    private readonly world: World,
  ) {}

  @Get()
  @Html()
  show(@Query('said') said?: string): string {
    return this.views.page('faults', {
      title: 'Faults',
      world: 'home',
      section: 'faults',
      said,
      rules: this.faults.all(),
      places: FAULT_PLACES,
      placeTexts: PLACE_TEXTS,
      kinds: FAULT_KINDS,
      describe,
    });
  }

  @Post()
  @Redirect('', 303)
  async add(@Body(FormBody) form: URLSearchParams): Promise<{ url: string }> {
    const given = [...form].filter(([, value]) => value.trim() !== '');
    const numbers = ['times', 'rate', 'ms'];
    const plain = Object.fromEntries(
      given.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]),
    );
    const fault = plainToInstance(Fault, plain);
    if (validateSync(fault, { whitelist: true }).length > 0)
      throw new BadRequestException('That is no rule.');
    await this.put([...this.faults.all(), fault]);
    return seeOther('/faults', 'The rule is in force.');
  }

  @Post('remove')
  @Redirect('/faults', 303)
  async remove(@Body(FormBody) form: URLSearchParams): Promise<void> {
    const index = Number(form.get('index'));
    await this.put(this.faults.all().filter((_, each) => each !== index));
  }

  @Post('clear')
  @Redirect('', 303)
  async clear(): Promise<{ url: string }> {
    await this.put([]);
    return seeOther('/faults', 'Everything behaves again.');
  }

  private async put(rules: Fault[]): Promise<void> {
    this.faults.replace(rules, this.world.state.seed);
    await this.mailServer.obey();
  }
}

function describe(fault: Fault): string {
  const parts = [
    fault.times === undefined ? 'every time' : `${fault.times} more times`,
    fault.rate === undefined ? '' : `${Math.round(fault.rate * 100)} % of the calls`,
    fault.companyId ? `company ${fault.companyId}` : '',
    fault.match ? `recipients like ${fault.match}` : '',
    fault.ms === undefined ? '' : `${fault.ms} ms`,
  ];
  return parts.filter(Boolean).join(', ');
}
