import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { InvitationAttempt } from './invitations/invitation-attempt.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationsModule } from './invitations/invitations.module.js';

@Module({
  imports: [
    PersistenceModule.forApp({ app: 'notification', entities: [Invitation, InvitationAttempt], migrations }),
    InvitationsModule,
  ],
})
export class AppModule {}
