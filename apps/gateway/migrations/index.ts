import { CreateIntake0001 } from './0001-create-intake.js';
import { AddInlineOrders0002 } from './0002-add-inline-orders.js';

export const migrations = [CreateIntake0001, AddInlineOrders0002];
