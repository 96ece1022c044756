import { Module } from '@nestjs/common';
import { SecretsModule } from '../secrets/secrets.module.js';
import { SealLinksAnew } from './seal-links-anew.js';

/** What a change of the encryption key leaves to do. */
@Module({ imports: [SecretsModule], providers: [SealLinksAnew] })
export class RotationModule {}
