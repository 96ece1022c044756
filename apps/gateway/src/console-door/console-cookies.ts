import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies of the console: who is signed in, and who is on the way to it. */
export type ConsoleCookie = 'console-session' | 'console-sign-in';

/** The value of a cookie, or nothing. */
export function readCookie(request: Pick<FastifyRequest, 'headers'>, cookie: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${cookie}=`));
  return found?.slice(cookie.length + 1);
}

/** Keeps a cookie for so many seconds, which no script reads and no other site's form brings along; 0 forgets it. */
export function writeCookie(reply: FastifyReply, cookie: string, value: string, seconds: number): void {
  const secure = cookie.startsWith('__Host-') ? '; Secure' : '';
  const written = `${cookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
  const earlier = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  reply.header('set-cookie', [...earlier, written]);
}

/** The name of a cookie: bound to this very host by its browser, but where there is no https, on one's own machine. */
export function cookieName(publicUrl: string, cookie: ConsoleCookie): string {
  return publicUrl.startsWith('https:') ? `__Host-${cookie}` : cookie;
}
