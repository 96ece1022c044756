import { Module } from '@nestjs/common';
import { ConsoleProvider } from './console-provider.js';
import { ConsoleSessionRetention } from './console-session-retention.js';
import { ConsoleSessions } from './console-sessions.js';
import { FinishSignIn } from './finish-sign-in.js';
import { ShowConsoleAsset } from './show-console-asset.js';
import { ShowSignedOut } from './show-signed-out.js';
import { SignInErrands } from './sign-in-errand.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** Lets the vendor's own people into the console, each by their role. */
@Module({
  providers: [ConsoleProvider, ConsoleSessionRetention, ConsoleSessions, SignInErrands],
  controllers: [FinishSignIn, ShowConsoleAsset, ShowSignedOut, SignIn, SignOut],
  exports: [ConsoleProvider, ConsoleSessions],
})
export class ConsoleDoorModule {}
