import { Module } from '@nestjs/common';
import { WorldModule } from '../state/world.module.js';
import { ViewsModule } from '../views/views.module.js';
import { SignInPages } from './sign-in-pages.js';
import { SignInProvider } from './sign-in-provider.js';

/** Where the vendor's own people sign in. */
@Module({
  imports: [ViewsModule, WorldModule],
  providers: [SignInProvider],
  controllers: [SignInPages],
  exports: [SignInProvider],
})
export class SignInModule {}
