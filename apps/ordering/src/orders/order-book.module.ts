import { Module } from '@nestjs/common';
import { CandidateLinks } from './candidate-links.js';
import { Orders } from './orders.repository.js';

/** The orders themselves, for every feature that reads or changes them. */
@Module({ providers: [CandidateLinks, Orders], exports: [CandidateLinks, Orders] })
export class OrderBookModule {}
