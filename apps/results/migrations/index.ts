import { CreateResults0001 } from './0001-create-results.js';

/** Every migration of results, oldest first. */
export const migrations = [CreateResults0001];
