import { Account } from './accounts/account.entity.js';
import { ApiKey } from './api-keys/api-key.entity.js';
import { Connection } from './connections/connection.entity.js';

export const entities = [Account, ApiKey, Connection];
