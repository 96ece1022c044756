import { Module } from '@nestjs/common';
import { SealLinksAnew } from './seal-links-anew.js';

/** What a change of the encryption key leaves to do. */
@Module({ providers: [SealLinksAnew] })
export class RotationModule {}
