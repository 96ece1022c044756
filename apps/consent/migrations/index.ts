import { CreateConsentTables0001 } from './0001-create-consent-tables.js';
import { AddVendorSide0002 } from './0002-add-vendor-side.js';
import { RememberRefusedTokens0003 } from './0003-remember-refused-tokens.js';
import { RememberReplacedKeys0004 } from './0004-remember-replaced-keys.js';
import { HoldContestedConnections0005 } from './0005-hold-contested-connections.js';
import { PacePartnerCalls0006 } from './0006-pace-partner-calls.js';
import { TakeEventsInTurn0007 } from './0007-take-events-in-turn.js';
import { HideRemovedAccounts0008 } from './0008-hide-removed-accounts.js';
import { RememberHealth0009 } from './0009-remember-health.js';
import { KeepBrands0010 } from './0010-keep-brands.js';
import { ForgetLogos0011 } from './0011-forget-logos.js';
import { CountLogos0012 } from './0012-count-logos.js';
import { KeepHashKey0013 } from './0013-keep-hash-key.js';
import { GuardCompanies0014 } from './0014-guard-companies.js';
import { ReferWithinCompanies0015 } from './0015-refer-within-companies.js';

export const migrations = [
  CreateConsentTables0001,
  AddVendorSide0002,
  RememberRefusedTokens0003,
  RememberReplacedKeys0004,
  HoldContestedConnections0005,
  PacePartnerCalls0006,
  TakeEventsInTurn0007,
  HideRemovedAccounts0008,
  RememberHealth0009,
  KeepBrands0010,
  ForgetLogos0011,
  CountLogos0012,
  KeepHashKey0013,
  GuardCompanies0014,
  ReferWithinCompanies0015,
];
