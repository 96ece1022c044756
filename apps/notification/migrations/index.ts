import { CreateInvitations0001 } from './0001-create-invitations.js';

export const migrations = [CreateInvitations0001];
