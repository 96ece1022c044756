import { applyDecorators, Controller, Header, UseFilters } from '@nestjs/common';
import { PageFilter } from './page.filter.js';

/** A controller whose failures are shown as pages. */
export function PageController(path = ''): ClassDecorator {
  return applyDecorators(Controller(path), UseFilters(PageFilter));
}

/** Answers with a page that is never kept: what it shows changes behind the browser's back. */
export function Html(): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'no-store'),
  );
}

/** Where a form leads, with a word on what happened. */
export function seeOther(path: string, said?: string): { url: string } {
  return { url: said ? `${path}${path.includes('?') ? '&' : '?'}said=${encodeURIComponent(said)}` : path };
}

/** Gives a path of SmartRecruiters' screens. */
export function appPath(...steps: string[]): string {
  return `/app/${steps.map(encodeURIComponent).join('/')}`;
}
