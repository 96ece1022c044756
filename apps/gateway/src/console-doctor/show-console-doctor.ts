import { Bus, Examiner } from '@assay/messaging';
import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { gatherDiagnosis } from '../doctor/gather-diagnosis.js';
import { doctorPage } from './doctor-page.js';

@Controller('console/doctor')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'inspect' })
export class ShowConsoleDoctor {
  constructor(
    private readonly bus: Bus,
    private readonly own: Examiner,
  ) {}

  /** What is wrong with the installation at this moment, and what to do about it; every app looks for itself. */
  @Get()
  async run(@Visit() visit: ConsoleVisit, @Res() reply: FastifyReply): Promise<void> {
    await sendConsolePage(reply, doctorPage(await gatherDiagnosis(this.bus, this.own), visit));
  }
}
