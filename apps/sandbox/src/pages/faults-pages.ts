import { BadRequestException, Body, Get, Post, Query, Redirect } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { faultKinds, faultMatrix } from '../fault-rules/fault-matrix.js';
import { Fault } from '../fault-rules/fault.js';
import { Faults } from '../faults/faults.js';
import { MailServer } from '../mailbox/mail-server.js';
import { World } from '../state/world.js';
import { FormBody } from '../views/form-body.pipe.js';
import { Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

const hitsShown = 20;

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
      seed: this.world.state.seed,
      hits: this.faults.hits.slice(-hitsShown).toReversed(),
      matrix: Object.entries(faultMatrix),
      kinds: faultKinds,
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
    const mistakes = validateSync(fault, { whitelist: true }).flatMap(({ constraints = {} }) =>
      Object.values(constraints),
    );
    if (mistakes.length > 0) throw new BadRequestException(`${mistakes.join('. ')}.`);
    await this.put([...this.faults.all(), fault]);
    return seeOther('/faults', 'The rule is in force.');
  }

  @Post('seed')
  @Redirect('', 303)
  async startAnew(@Body(FormBody) form: URLSearchParams): Promise<{ url: string }> {
    const seed = Number(form.get('seed') || Number.NaN);
    if (!Number.isSafeInteger(seed)) throw new BadRequestException('A seed is a whole number.');
    await this.put(this.faults.all(), seed);
    return seeOther('/faults', `The rules start anew with seed ${seed}.`);
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

  private async put(rules: Fault[], seed = this.world.state.seed): Promise<void> {
    this.faults.replace(rules, seed);
    await this.mailServer.obey();
  }
}

function describe(fault: Fault): string {
  const parts = [
    fault.times === undefined ? 'every time' : `${fault.times} more ${fault.times === 1 ? 'time' : 'times'}`,
    fault.rate === undefined ? '' : `${Math.round(fault.rate * 100)} % of the calls`,
    fault.companyId ? `company ${fault.companyId}` : '',
    fault.match ? `recipients like ${fault.match}` : '',
    fault.ms === undefined ? '' : `${fault.ms} ms`,
  ];
  return parts.filter(Boolean).join(', ');
}
