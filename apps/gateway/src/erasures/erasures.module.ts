import { Module } from '@nestjs/common';
import { EraseIntake } from './erase-intake.js';
import { ExportIntake } from './export-intake.js';

/** Forgetting a person, and telling what is known of them. */
@Module({ controllers: [EraseIntake], providers: [ExportIntake], exports: [ExportIntake] })
export class ErasuresModule {}
