import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { DoctorModule } from '../doctor/doctor.module.js';
import { ShowConsoleDoctor } from './show-console-doctor.js';

/** The console's page about what wants mending. */
@Module({ imports: [ConsoleDoorModule, DoctorModule], controllers: [ShowConsoleDoctor] })
export class ConsoleDoctorModule {}
