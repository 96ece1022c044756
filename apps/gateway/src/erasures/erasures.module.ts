import { Module } from '@nestjs/common';
import { EraseIntake } from './erase-intake.js';

/** Forgetting a person. */
@Module({ controllers: [EraseIntake] })
export class ErasuresModule {}
