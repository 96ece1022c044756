import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { Imports } from './imports.js';
import { Mirror } from './mirror.js';

/** How a vendor moves in that is a partner already. */
@Module({ imports: [MessagingModule], providers: [Imports, Mirror], exports: [Imports, Mirror] })
export class MovingInModule {}
