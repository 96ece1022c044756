import type { LandingState } from '@assay/contracts';
import { type Html, html } from '../page.js';

/** What the landing page says in one language; `{…}` is filled in. */
export interface LandingTexts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly greeting: string;
  readonly askedBy: string;
  readonly askedByText: string;
  readonly what: string;
  readonly parts: string;
  readonly duration: string;
  readonly durationText: string;
  readonly deadline: string;
  readonly start: string;
  readonly continue: string;
  readonly lookAgain: string;
  /** One kind sentence per state. */
  readonly states: Readonly<Record<LandingState, string>>;
  /** For whoever takes it while applying. */
  readonly inline: {
    readonly states: Readonly<Record<LandingState, string>>;
    /** Instead of `preparing`, when that takes long. */
    readonly slow: string;
    /** Leads back to the application; the second one before the assessment was taken. */
    readonly goOn: string;
    readonly goOnWithout: string;
  };
}

const english: LandingTexts = {
  language: 'en',
  direction: 'ltr',
  title: 'Your assessment',
  greeting: 'Hello {firstName}, here is your assessment',
  askedBy: 'Who asks',
  askedByText: '{accountName} ({companyId})',
  what: 'What',
  parts: 'Parts',
  duration: 'How long',
  durationText: 'About {minutes} minutes',
  deadline: 'Until when',
  start: 'Start',
  continue: 'Continue',
  lookAgain: 'Look again now',
  states: {
    preparing: 'Your assessment is being prepared. This page looks again by itself in a few seconds.',
    ready: 'Nothing begins before you press Start. Choose a moment when nobody disturbs you.',
    started: 'You have started. You can go on where you were.',
    completed: 'Thank you, you have completed this assessment. There is nothing more to do for you here.',
    expired:
      'The time for this assessment is over. If you would still like to take it, please ask the company that invited you.',
    rejected:
      'This assessment cannot be taken any more. Please ask the company that invited you how to go on.',
  },
  inline: {
    states: {
      preparing: 'Your assessment is being prepared. This page looks again by itself in a few seconds.',
      ready: 'This assessment is part of your application. Nothing begins before you press Start.',
      started: 'You have started. You can go on where you were.',
      completed: 'Thank you, you have already completed this assessment. Please go on with your application.',
      expired: 'The time for this assessment is over. Please go on with your application.',
      rejected: 'This assessment cannot be taken. Please go on with your application.',
    },
    slow: 'Preparing your assessment takes longer than usual. You can wait a little, or go on with your application now.',
    goOn: 'Back to your application',
    goOnWithout: 'Back to your application without finishing the assessment',
  },
};

const arabic: LandingTexts = {
  language: 'ar',
  direction: 'rtl',
  title: 'التقييم الخاص بك',
  greeting: 'مرحبًا {firstName}، هذا هو التقييم الخاص بك',
  askedBy: 'الجهة الطالبة',
  askedByText: '{accountName} ({companyId})',
  what: 'التقييم',
  parts: 'الأجزاء',
  duration: 'المدة',
  durationText: 'حوالي {minutes} دقيقة',
  deadline: 'متاح حتى',
  start: 'ابدأ',
  continue: 'متابعة',
  lookAgain: 'تحقق الآن',
  states: {
    preparing: 'يجري تجهيز التقييم الخاص بك. ستُحدَّث هذه الصفحة تلقائيًا خلال ثوانٍ.',
    ready: 'لن يبدأ أي شيء قبل أن تضغط على «ابدأ». اختر وقتًا لا يزعجك فيه أحد.',
    started: 'لقد بدأت التقييم. يمكنك المتابعة من حيث توقفت.',
    completed: 'شكرًا لك، لقد أكملت هذا التقييم. لا يلزمك القيام بأي شيء آخر هنا.',
    expired:
      'انتهى الوقت المتاح لهذا التقييم. إذا كنت لا تزال ترغب في إجرائه، فيُرجى التواصل مع الشركة التي دعتك.',
    rejected: 'لم يعد من الممكن إجراء هذا التقييم. يُرجى سؤال الشركة التي دعتك عن الخطوة التالية.',
  },
  inline: {
    states: {
      preparing: 'يجري تجهيز التقييم الخاص بك. ستُحدَّث هذه الصفحة تلقائيًا خلال ثوانٍ.',
      ready: 'هذا التقييم جزء من طلب التوظيف الخاص بك. لن يبدأ أي شيء قبل أن تضغط على «ابدأ».',
      started: 'لقد بدأت التقييم. يمكنك المتابعة من حيث توقفت.',
      completed: 'شكرًا لك، لقد أكملت هذا التقييم من قبل. يُرجى متابعة طلب التوظيف الخاص بك.',
      expired: 'انتهى الوقت المتاح لهذا التقييم. يُرجى متابعة طلب التوظيف الخاص بك.',
      rejected: 'لا يمكن إجراء هذا التقييم. يُرجى متابعة طلب التوظيف الخاص بك.',
    },
    slow: 'يستغرق تجهيز التقييم وقتًا أطول من المعتاد. يمكنك الانتظار قليلًا أو متابعة طلب التوظيف الآن.',
    goOn: 'العودة إلى طلب التوظيف',
    goOnWithout: 'العودة إلى طلب التوظيف دون إكمال التقييم',
  },
};

/** The texts nearest to a language tag; English where there are none. */
export function landingTexts(language: string): LandingTexts {
  return /^ar(-|_|$)/i.test(language) ? arabic : english;
}

/** A text with its places filled in; each value keeps its own direction. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): Html {
  const parts = text.split(/\{(\w+)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<bdi>${values[part] ?? ''}</bdi>`))}`;
}
