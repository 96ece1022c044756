import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { TimelineLinksModule } from '../timeline-links/timeline-links.module.js';
import { AskToCancelOrder } from './ask-to-cancel-order.js';
import { CancelFromConsole } from './cancel-from-console.js';
import { ExtendFromConsole } from './extend-from-console.js';
import { FindInConsole } from './find-in-console.js';
import { ShownOrders } from './shown-order.js';
import { ReadLinkFromConsole } from './read-link-from-console.js';
import { ResendInvitationFromConsole } from './resend-invitation-from-console.js';
import { RevealCandidate } from './reveal-candidate.js';
import { ShareTimeline } from './share-timeline.js';
import { ShowConsoleOrder } from './show-console-order.js';
import { ShowFoundOrders } from './show-found-orders.js';

/** The console's pages about orders. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule, TimelineLinksModule],
  providers: [ShownOrders],
  controllers: [
    AskToCancelOrder,
    CancelFromConsole,
    ExtendFromConsole,
    FindInConsole,
    ReadLinkFromConsole,
    ResendInvitationFromConsole,
    RevealCandidate,
    ShareTimeline,
    ShowConsoleOrder,
    ShowFoundOrders,
  ],
})
export class ConsoleOrdersModule {}
