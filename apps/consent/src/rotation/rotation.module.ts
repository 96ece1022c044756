import { Module } from '@nestjs/common';
import { SecretsModule } from '../secrets/secrets.module.js';
import { SealSecretsAnew } from './seal-secrets-anew.js';

/** What a change of the encryption key leaves to do. */
@Module({ imports: [SecretsModule], providers: [SealSecretsAnew] })
export class RotationModule {}
