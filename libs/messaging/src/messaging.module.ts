import { Module } from '@nestjs/common';
import { Broker } from './broker.js';
import { Bus } from './bus.js';
import { ConfirmEvents } from './confirm-events.js';
import { EventStream } from './event-stream.js';
import { Inbox } from './inbox.js';
import { InboxRetention } from './inbox-retention.js';
import { NatsTransport } from './nats-transport.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Sweep } from './sweep.js';

/** Lets a feature ask, announce and consume. */
@Module({
  providers: [
    Broker,
    Bus,
    ConfirmEvents,
    EventStream,
    Inbox,
    InboxRetention,
    NatsTransport,
    Outbox,
    Relay,
    Sweep,
  ],
  exports: [Bus, Outbox],
})
export class MessagingModule {}
