/** The lines that a scenario may spoil. */
export type LinkName = 'postgres' | 'nats' | 'smtp' | 'smartrecruiters' | 'gateway';
