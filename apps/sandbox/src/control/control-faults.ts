import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import type { Fault } from '../fault-rules/fault.js';
import { Faults, type FaultHit } from '../faults/faults.js';
import { MailServer } from '../mailbox/mail-server.js';
import { World } from '../state/world.js';
import { FaultsBody } from './bodies.js';
import { JsonBody } from './json-body.pipe.js';

/** The rules in force, their seed, and which calls they hit. */
export interface FaultsView {
  rules: Fault[];
  seed: number;
  hits: FaultHit[];
}

/** Puts faults in force and takes them away. */
@Controller('api/faults')
export class ControlFaults {
  constructor(
    private readonly faults: Faults,
    private readonly mailServer: MailServer,
    private readonly world: World,
  ) {}

  @Get()
  show(): FaultsView {
    return { rules: this.faults.all(), seed: this.world.state.seed, hits: this.faults.hits };
  }

  @Put()
  async replace(@Body(new JsonBody(FaultsBody)) body: FaultsBody): Promise<FaultsView> {
    this.faults.replace(body.rules, body.seed ?? this.world.state.seed);
    await this.mailServer.obey();
    return this.show();
  }

  @Delete()
  async clear(): Promise<FaultsView> {
    this.faults.replace([], this.world.state.seed);
    await this.mailServer.obey();
    return this.show();
  }
}
