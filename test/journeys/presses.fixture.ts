import type { Locator, Page, Response } from 'playwright-core';

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function counted(count: number, one: string, many: string): string {
  return `${inWords[count] ?? count} ${count === 1 ? one : many}`;
}

// A look of the script is none, nor is a file that is saved, nor what only leads to a page.
function isPage(response: Response): boolean {
  const request = response.request();
  const isRedirect = response.status() >= 300 && response.status() < 400;
  const isShown = (response.headers()['content-type'] ?? '').startsWith('text/html');
  return request.isNavigationRequest() && !isRedirect && isShown && request.frame().parentFrame() === null;
}

/** What somebody does on their way from the page they are at to an answer: what they press, and the pages that open. */
export class Presses {
  private made = 0;
  private opened = 0;

  constructor(page: Page) {
    page.context().on('response', (response) => {
      if (isPage(response)) this.opened += 1;
    });
  }

  /** Presses a button or a link, or unfolds something. */
  async on(target: Locator): Promise<void> {
    this.made += 1;
    await target.click();
  }

  /** Fills in one field, which counts as one however long the text is. */
  async typing(field: Locator, text: string): Promise<void> {
    this.made += 1;
    await field.fill(text);
  }

  /** Chooses one of some, which counts as one. */
  async choosing(field: Locator, label: string): Promise<void> {
    this.made += 1;
    await field.selectOption({ label });
  }

  get count(): { readonly presses: number; readonly pages: number } {
    return { presses: this.made, pages: this.opened };
  }

  /** The same in a sentence. */
  get sentence(): string {
    const text = `${counted(this.made, 'press', 'presses')}, ${counted(this.opened, 'page', 'pages')}.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  }
}
