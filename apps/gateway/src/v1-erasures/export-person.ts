import type { ExportedPlaces, ExportedTraces, PersonTraces } from '@assay/contracts';
import { PersonExport, type PersonPlace } from '@assay/contracts/gateway';
import { exportLetters } from '@assay/contracts/notification';
import { exportOrders, findPerson, SoughtPerson } from '@assay/contracts/ordering';
import { exportResults } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { ExportIntake } from '../erasures/export-intake.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

type Ask = (traces: ExportedTraces) => Promise<ExportedPlaces>;

@Controller('v1/exports')
@UseGuards(VendorGuard)
export class ExportPerson {
  constructor(
    private readonly bus: Bus,
    private readonly intake: ExportIntake,
  ) {}

  /** Everything that every app keeps of a person, in the places that an erasure empties; the person stands in the body, because addresses are written down on their way. */
  @Post()
  @Needs('people', { accounts: 'all' })
  @HttpCode(200)
  @Documented({
    id: 'exportPerson',
    summary: 'Export everything that is kept of a person',
    answer: PersonExport,
    tag: 'Privacy',
    problems: ['invalid-input'],
  })
  async run(@Body(new InputPipe(SoughtPerson)) body: SoughtPerson): Promise<PersonExport> {
    const traces = await this.bus.ask(findPerson, body);
    const apps: readonly (readonly [string, Ask])[] = [
      ['gateway', (asked) => this.intake.run(asked)],
      ['notification', (asked) => this.bus.ask(exportLetters, asked)],
      ['ordering', (asked) => this.bus.ask(exportOrders, asked)],
      ['results', (asked) => this.bus.ask(exportResults, asked)],
    ];
    const told = await Promise.all(apps.map(([app, ask]) => allOf(app, ask, traces)));
    return { exportedAt: new Date().toISOString(), places: told.flat() };
  }
}

// Page by page: what is kept of somebody may be larger than a message.
async function allOf(app: string, ask: Ask, traces: PersonTraces): Promise<PersonPlace[]> {
  const told = new Map<string, object[]>();
  let next: string | undefined;
  do {
    const page = await ask({ ...traces, ...(next === undefined ? {} : { after: next }) });
    for (const { place, rows } of page.places) {
      const name = `${app}.${place}`;
      told.set(name, [...(told.get(name) ?? []), ...rows.map((row) => JSON.parse(row) as object)]);
    }
    next = page.next;
  } while (next !== undefined);
  return [...told].map(([place, rows]) => ({ place, rows }));
}
