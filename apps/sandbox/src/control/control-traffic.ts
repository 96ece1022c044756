import { Controller, Get, Query } from '@nestjs/common';
import { TrafficLog, type Exchange } from '../traffic/traffic-log.js';

/** Shows the recorded exchanges, oldest first. */
@Controller('api/traffic')
export class ControlTraffic {
  constructor(private readonly traffic: TrafficLog) {}

  @Get()
  list(@Query() wanted: { since?: string; operation?: string; companyId?: string; violations?: string }): {
    items: Exchange[];
  } {
    const among = wanted.violations === 'only' ? this.traffic.violations() : this.traffic.all();
    const items = among.filter(
      (one) =>
        one.id > Number(wanted.since ?? 0) &&
        (!wanted.operation || one.operation === wanted.operation) &&
        (!wanted.companyId || one.companyId === wanted.companyId),
    );
    return { items };
  }
}
