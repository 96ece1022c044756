import { CreateInvitations0001 } from './0001-create-invitations.js';
import { FollowInvitations0002 } from './0002-follow-invitations.js';

export const migrations = [CreateInvitations0001, FollowInvitations0002];
