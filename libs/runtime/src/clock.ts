import { Injectable } from '@nestjs/common';

/** Tells the process's time, for log lines and texts; leases and due times use the database's clock. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
