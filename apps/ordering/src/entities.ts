import { Account } from './accounts/account.entity.js';
import { Connection } from './connections/connection.entity.js';
import { Order } from './orders/order.entity.js';
import { Package } from './packages/package.entity.js';

/** Everything ordering keeps through the ORM. */
export const entities = [Account, Connection, Package, Order];
