import { CreateInvitations0001 } from './0001-create-invitations.js';
import { FollowInvitations0002 } from './0002-follow-invitations.js';
import { CountSendings0003 } from './0003-count-sendings.js';
import { EndAttemptsOfTheWithdrawn0004 } from './0004-end-attempts-of-the-withdrawn.js';
import { AddConnectionNotices0005 } from './0005-add-connection-notices.js';
import { TellWhoseFault0006 } from './0006-tell-whose-fault.js';
import { TellContestedConnections0007 } from './0007-tell-contested-connections.js';
import { TakeCompaniesInTurn0008 } from './0008-take-companies-in-turn.js';
import { CountSendingsAlike0009 } from './0009-count-sendings-alike.js';
import { TakeEventsInTurn0010 } from './0010-take-events-in-turn.js';
import { TellWhatFollows0011 } from './0011-tell-what-follows.js';
import { KeepBrands0012 } from './0012-keep-brands.js';
import { ErasePeople0013 } from './0013-erase-people.js';
import { GuardCompanies0014 } from './0014-guard-companies.js';

export const migrations = [
  CreateInvitations0001,
  FollowInvitations0002,
  CountSendings0003,
  EndAttemptsOfTheWithdrawn0004,
  AddConnectionNotices0005,
  TellWhoseFault0006,
  TellContestedConnections0007,
  TakeCompaniesInTurn0008,
  CountSendingsAlike0009,
  TakeEventsInTurn0010,
  TellWhatFollows0011,
  KeepBrands0012,
  ErasePeople0013,
  GuardCompanies0014,
];
