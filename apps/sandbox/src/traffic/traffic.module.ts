import { Module } from '@nestjs/common';
import { TrafficLog } from './traffic-log.js';

/** The recorded traffic. */
@Module({ providers: [TrafficLog], exports: [TrafficLog] })
export class TrafficModule {}
