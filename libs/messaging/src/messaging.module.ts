import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broker } from './broker.js';
import { Bus } from './bus.js';
import { ConfirmEvents } from './confirm-events.js';
import { DueWorkLists } from './due-work-lists.js';
import { EventStream } from './event-stream.js';
import { Examiner } from './examiner.js';
import { Inbox } from './inbox.js';
import { MeasureDueWork } from './measure-due-work.js';
import { InboxRetention } from './inbox-retention.js';
import { NatsTransport } from './nats-transport.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Sweep } from './sweep.js';

/** Lets a feature ask, announce and consume. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    Broker,
    Bus,
    ConfirmEvents,
    DueWorkLists,
    EventStream,
    Examiner,
    Inbox,
    InboxRetention,
    MeasureDueWork,
    NatsTransport,
    Outbox,
    Relay,
    Sweep,
  ],
  exports: [Bus, DueWorkLists, Examiner, Outbox],
})
export class MessagingModule {}
