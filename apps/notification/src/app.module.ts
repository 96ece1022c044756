import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { InvitationAttempt } from './invitations/invitation-attempt.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationsModule } from './invitations/invitations.module.js';

export const entities = [Invitation, InvitationAttempt];

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [InvitationsModule];

/** What the candidate hears. */
@Module({ imports: [PersistenceModule.forApp({ app: 'notification', entities, migrations }), ...features] })
export class AppModule {}
