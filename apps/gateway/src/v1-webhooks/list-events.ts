import { type EventPage, EventSelection, listEvents } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { OwnAccounts } from '../v1-door/own-accounts.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/events')
@UseGuards(VendorGuard)
export class ListEvents {
  constructor(
    private readonly bus: Bus,
    private readonly ownAccounts: OwnAccounts,
  ) {}

  /** Everything that was or would have been told, until ten seconds ago, the oldest first; the last cursor leads on later. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listEvents, tag: 'Webhooks', query: EventSelection })
  async run(
    @Query(new InputPipe(EventSelection, { fromText: true })) query: EventSelection,
    @Pass() { accountIds }: VendorPass,
  ): Promise<EventPage> {
    if (accountIds === undefined) return this.bus.ask(listEvents, query);
    // Where events go on is a place in one list: of several accounts one has to be named.
    const [accountId] =
      query.accountId === undefined && accountIds.length === 1 ? accountIds : [query.accountId];
    await this.ownAccounts.refuseOthers(accountId === undefined ? {} : { accountId }, accountIds);
    return this.bus.ask(listEvents, { ...query, ...(accountId === undefined ? {} : { accountId }) });
  }
}
