import { Module } from '@nestjs/common';
import { EraseLetters } from './erase-letters.js';
import { ExportLetters } from './export-letters.js';

/** Forgetting a person, and telling what is known of them. */
@Module({ controllers: [EraseLetters, ExportLetters] })
export class ErasuresModule {}
