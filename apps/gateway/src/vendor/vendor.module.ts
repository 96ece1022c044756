import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CreateApiKey } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { ListConnections } from './list-connections.js';
import { ListOrders } from './list-orders.js';
import { RecordProgress } from './record-progress.js';
import { RecordResult } from './record-result.js';
import { ReplacePackages } from './replace-packages.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { SaveAccount } from './save-account.js';
import { ShowOrder } from './show-order.js';
import { ShowOrderTimeline } from './show-order-timeline.js';
import { ShowPackages } from './show-packages.js';

/** Every operation of the vendor API, in the order in which its document lists them. */
export const vendorOperations = [
  SaveAccount,
  CreateApiKey,
  ListApiKeys,
  RevokeApiKey,
  ReplacePackages,
  ShowPackages,
  ListConnections,
  ListOrders,
  ShowOrder,
  ShowOrderTimeline,
  RecordProgress,
  RecordResult,
];

/** The vendor API: accounts, keys, packages, connections, orders, progress, results. */
@Module({ imports: [MessagingModule], controllers: vendorOperations })
export class VendorModule {}
