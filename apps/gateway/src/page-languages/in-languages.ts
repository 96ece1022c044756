/** Texts of one language. */
export interface Spoken {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The same texts in every language there is; in English where none is nearer. */
export class InLanguages<T extends Spoken> {
  constructor(
    private readonly english: T,
    private readonly others: readonly T[],
  ) {}

  get all(): readonly T[] {
    return [this.english, ...this.others];
  }

  /** The texts nearest to a language tag. */
  nearest(tag: string): T {
    return this.known(tag) ?? this.english;
  }

  /** The texts in the first language that a browser asks for and that there is. */
  forBrowser(acceptLanguage: string | undefined): T {
    const asked = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
    return asked.flatMap((tag) => this.known(tag) ?? []).at(0) ?? this.english;
  }

  private known(tag: string): T | undefined {
    const [prefix = ''] = tag.toLowerCase().split(/[-_]/);
    const wanted = prefix === 'iw' ? 'he' : prefix;
    return this.all.find(({ language }) => language.split('-')[0] === wanted);
  }
}
