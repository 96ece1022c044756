import type { ConsentTexts } from './consent-texts.js';

export const arabic: ConsentTexts = {
  language: 'ar',
  direction: 'rtl',
  key: {
    title: 'الربط مع SmartRecruiters',
    text: 'تريد الشركة {companyId} في SmartRecruiters طلب تقييمات من حسابك.',
    label: 'مفتاح API لحسابك',
    hint: 'يعرضه منتج التقييم لديك حيث يُفعَّل التكامل مع SmartRecruiters. لم يُربط شيء بعد: ستطلب منك الصفحة التالية التأكيد.',
    contact: 'إن لم يكن لديك مفتاح فاسأل {contact}.',
    continue: 'متابعة',
    error: 'خطأ',
  },
  confirm: {
    title: 'تأكيد الربط مع SmartRecruiters',
    heading: 'هل تريد ربط هذين؟',
    company: 'الشركة في SmartRecruiters',
    account: 'الحساب',
    moved: 'كانت هذه الشركة حتى الآن مرتبطة بحساب آخر.',
    reads: 'سيقدّم SmartRecruiters طلبات للمرشحين، ويمكنه أن يقرأ هنا:',
    packages: 'أسماء وأوصاف باقاتك وتقييماتها',
    status: 'حالة كل طلب قدّمه',
    scores: 'درجات النتائج وتقديراتها وملخصاتها وروابطها',
    authorize: 'تفويض',
    close: 'أو أغلق هذه النافذة.',
    refuse: 'عدم الربط',
  },
  connected: {
    title: 'تم الربط مع SmartRecruiters',
    heading: 'تم الربط',
    text: 'تم ربط {accountName} بالشركة {companyId} في SmartRecruiters.',
    healthy: 'نجح أول اتصال تجريبي مع SmartRecruiters.',
    unhealthy:
      'لم يقبل SmartRecruiters أول اتصال تجريبي بعد. قد يستغرق ذلك بضع دقائق بعد الربط؛ ونعاود المحاولة مع كل نتيجة.',
    close: 'يمكنك إغلاق هذه النافذة.',
  },
  held: {
    title: 'في انتظار التأكيد',
    text: 'حاول شخص لديه مفتاح حساب آخر ربط الشركة {companyId} في SmartRecruiters أيضًا.',
    until:
      'لا يمكن طلب أي تقييمات إلى أن يؤكد دعم منتج التقييم لديك أنها تابعة لـ {accountName}. يُرجى إبلاغهم؛ ومفتاح API ينشئونه لهذه الشركة يؤكد ذلك فورًا.',
  },
  failure: {
    safe: 'يمكنك المحاولة مرة أخرى بأمان.',
    unchanged: 'لم يتغير شيء.',
    again: 'إعادة المحاولة',
    back: 'العودة إلى SmartRecruiters',
    failed: 'لم ينجح ذلك',
  },
  foreign: {
    title: 'افتح هذه الصفحة من SmartRecruiters',
    text: 'لا يذكر العنوان أي شركة تريد الربط.',
    step: 'في SmartRecruiters افتح Settings ثم Apps & Integrations واضغط Connect.',
  },
  headings: {
    'api-key-refused': 'لم يعد مفتاح API صالحًا',
    'api-key-in-use': 'مفتاح API مستخدم بالفعل',
    'api-key-of-another-company': 'مفتاح API مخصص لشركة أخرى',
    'company-already-connected': 'تم الربط من قبل',
    'company-connected-elsewhere': 'مرتبطة بحساب آخر',
    'company-reserved': 'يلزم مفتاح API آخر',
    'connection-held': 'في انتظار التأكيد',
    'company-not-consented': 'لم يسمح SmartRecruiters بذلك بعد',
    'consent-flow-expired': 'انتهت صلاحية هذه الصفحة',
    'consent-form-refused': 'تعذر قبول النموذج',
    'partner-not-configured': 'لا يعرفنا SmartRecruiters بعد',
    'redirect-refused': 'طريق العودة ليس إلى SmartRecruiters',
    'smartrecruiters-unavailable': 'لم يُجب SmartRecruiters',
    'too-many-requests': 'محاولات كثيرة جدًا',
    'too-many-tries': 'مفاتيح خاطئة كثيرة جدًا',
    unavailable: 'تعذر علينا ذلك الآن',
  },
  messages: {
    'api-key-refused': 'مفتاح API هذا غير صالح. انسخه كاملًا مرة أخرى أو أنشئ مفتاحًا جديدًا.',
    'api-key-in-use': 'مفتاح API هذا تستخدمه شركة أخرى. أنشئ مفتاحًا جديدًا لهذه الشركة.',
    'api-key-of-another-company':
      'أُنشئ مفتاح API هذا لشركة أخرى في SmartRecruiters. اطلب مفتاحًا لهذه الشركة.',
    'company-reserved': 'لا يمكن ربط هذه الشركة إلا بمفتاح API الذي أُنشئ لها. اطلب ذلك المفتاح.',
    'company-already-connected':
      'لدى SmartRecruiters ربط لهذه الشركة وليست لدينا بيانات اعتماده: ربما انقطعت محاولة سابقة. اضغط Disconnect في SmartRecruiters ثم Connect مرة أخرى.',
    'company-connected-elsewhere':
      'هذه الشركة مرتبطة بحساب آخر. اضغط Disconnect في SmartRecruiters أو أنهِ الربط في منتج التقييم، ثم Connect مرة أخرى.',
    'connection-held':
      'رُبطت هذه الشركة قبل لحظات وحاول ذلك أكثر من حساب. ينتظر الربط إلى أن يؤكده دعم منتج التقييم أو مفتاح API أُنشئ لهذه الشركة.',
    'company-not-consented':
      'يقول SmartRecruiters إن هذه الشركة لم تسمح بالربط بعد. ابدأ بـ Connect في SmartRecruiters.',
    'consent-flow-expired':
      'انتهت صلاحية هذه الصفحة أو سبق استخدامها. ابدأ من جديد بـ Connect في SmartRecruiters.',
    'consent-form-refused': 'لم ترسل صفحتنا هذا النموذج. ابدأ من جديد بـ Connect في SmartRecruiters.',
    'partner-not-configured': 'لا يعرف SmartRecruiters هذا الشريك بعد. يجب تسجيل إعدادات الشريك أولًا.',
    'redirect-refused': 'عنوان العودة ليس من عناوين SmartRecruiters.',
    'smartrecruiters-unavailable': 'لم يُجب SmartRecruiters كما كان متوقعًا. يُرجى المحاولة مرة أخرى بعد قليل.',
    'too-many-tries': 'مفاتيح API خاطئة كثيرة جدًا. ابدأ من جديد بـ Connect في SmartRecruiters.',
    unavailable: 'جزء من الخدمة غير متاح حاليًا. يُرجى المحاولة مرة أخرى.',
  },
  steps: {
    'api-key-refused': 'اطلب مفتاح API جديدًا في حسابك، ثم اضغط Connect في SmartRecruiters مرة أخرى.',
    'api-key-in-use': 'ثم اضغط Connect في SmartRecruiters مرة أخرى.',
    'company-already-connected': 'تجد الزرين في SmartRecruiters ضمن Settings ثم Apps & Integrations.',
    'company-not-consented': 'اختر Allow عندما يسألك SmartRecruiters، فتُفتح هذه الصفحة مرة أخرى.',
    'partner-not-configured': 'يُرجى إبلاغ دعم منتج التقييم لديك: هم وحدهم من يستطيع ذلك، مرة واحدة للجميع.',
    'redirect-refused': 'ابدأ من جديد بـ Connect في SmartRecruiters، وأبلغ دعمنا إن تكرر ذلك.',
  },
};
