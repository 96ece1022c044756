import { Controller, Get } from '@nestjs/common';
import { Companies } from '../state/companies.js';
import { World } from '../state/world.js';
import { companyView } from './company-view.js';

/** Shows what the outside world looks like now, without secrets. */
@Controller('api/state')
export class ShowState {
  constructor(
    private readonly world: World,
    private readonly companies: Companies,
  ) {}

  @Get()
  run(): object {
    const { configuration, orders, accounts, assignments, deliveries, faults, seed } = this.world.state;
    return {
      configured: configuration !== null,
      consentDisplayMode: configuration?.consentDisplayMode ?? null,
      companies: this.companies.all().map(companyView),
      orders: Object.keys(orders).length,
      accounts: Object.values(accounts).map(({ accountId, name, packages }) => ({
        accountId,
        name,
        packages: packages.map((one) => one.id),
      })),
      assignments: Object.keys(assignments).length,
      deliveriesDue: deliveries.filter((delivery) => delivery.state === 'due').length,
      deliveriesGivenUp: deliveries.filter((delivery) => delivery.state === 'given-up'),
      faults,
      seed,
    };
  }
}
