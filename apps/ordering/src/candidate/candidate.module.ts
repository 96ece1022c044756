import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { CorrectAddress } from './correct-address.js';
import { InviteAgain } from './invite-again.js';
import { KeepZone } from './keep-zone.js';
import { NoteCandidateZone } from './note-candidate-zone.js';
import { ReadOrderLink } from './read-order-link.js';
import { ResendInvitation } from './resend-invitation.js';
import { SetCandidateZone } from './set-candidate-zone.js';
import { ShowInvitee } from './show-invitee.js';
import { ShowLanding } from './show-landing.js';
import { StartOrder } from './start-order.js';

/** What the candidate is shown and does. */
@Module({
  imports: [MessagingModule, AccountsModule, OrdersModule, ChangesModule, AssignmentsModule, PoliciesModule],
  controllers: [
    CorrectAddress,
    NoteCandidateZone,
    ReadOrderLink,
    ResendInvitation,
    SetCandidateZone,
    ShowInvitee,
    ShowLanding,
    StartOrder,
  ],
  providers: [InviteAgain, KeepZone],
})
export class CandidateModule {}
