import type { Wording } from './wording.js';

export const arabic: Wording = {
  language: 'ar',
  direction: 'rtl',
  subject: 'دعوة من {account} إلى تقييم: {package}',
  title: 'دعوتك من {account}',
  greeting: 'مرحبًا {firstName}،',
  greetingWithoutName: 'مرحبًا،',
  request: 'تطلب منك {account} إجراء التقييم «{package}» ضمن طلب التوظيف الذي قدّمته.',
  duration: 'يستغرق ذلك حوالي {duration}.',
  durationUnknown: 'تعرض لك صفحة البداية ما ينتظرك قبل أن تبدأ.',
  action: 'افتح صفحة بداية التقييم',
  nothingStartsYet: 'فتح الصفحة لا يبدأ شيئًا: يبدأ التقييم عندما تضغط فيها على زر البدء.',
  bareLink: 'إذا لم يعمل الرابط أعلاه، فانسخ هذا العنوان إلى متصفحك:',
  personal: 'هذا الرابط شخصي. من فضلك لا تُعِد إرساله إلى أحد: فمن يفتحه يمكنه إجراء التقييم باسمك.',
  nextTitle: 'ماذا يحدث بعد ذلك',
  next: 'عندما تنتهي، تصل نتيجتك إلى {account} تلقائيًا، ولا تحتاج إلى إرسال أي شيء.',
  helpTitle: 'هل تحتاج إلى مساعدة؟',
  help: 'إذا كان لديك سؤال أو احتجت إلى ترتيب خاص مثل وقت إضافي، فتواصل من فضلك مع فريق التوظيف في {account}.',
  why: 'تصلك هذه الرسالة لأنك تقدّمت بطلب توظيف لدى {account}. وقد أُرسلت تلقائيًا.',
};
