import { Module } from '@nestjs/common';
import { Twin } from './twin.js';

/** The contract, read once. */
@Module({ providers: [{ provide: Twin, useFactory: () => new Twin() }], exports: [Twin] })
export class ContractModule {}
