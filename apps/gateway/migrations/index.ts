import { CreateIntake0001 } from './0001-create-intake.js';

export const migrations = [CreateIntake0001];
