import { Module } from '@nestjs/common';
import { EraseLetters } from './erase-letters.js';

/** Forgetting a person. */
@Module({ controllers: [EraseLetters] })
export class ErasuresModule {}
