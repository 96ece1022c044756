import { CreateInvitations0001 } from './0001-create-invitations.js';
import { FollowInvitations0002 } from './0002-follow-invitations.js';
import { CountSendings0003 } from './0003-count-sendings.js';

export const migrations = [CreateInvitations0001, FollowInvitations0002, CountSendings0003];
