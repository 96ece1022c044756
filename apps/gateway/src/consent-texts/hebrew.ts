import type { ConsentTexts } from './consent-texts.js';

export const hebrew: ConsentTexts = {
  language: 'he',
  direction: 'rtl',
  key: {
    title: 'חיבור ל־SmartRecruiters',
    text: 'החברה {companyId} ב־SmartRecruiters מבקשת להזמין מבדקים מהחשבון שלך.',
    label: 'מפתח ה־API של החשבון שלך',
    hint: 'מוצר המבדקים שלך מציג אותו במקום שבו מפעילים את החיבור ל־SmartRecruiters. עדיין לא חובר דבר: הדף הבא יבקש אישור.',
    contact: 'אם אין לך מפתח, אפשר לפנות אל {contact}.',
    continue: 'המשך',
    error: 'שגיאה',
  },
  confirm: {
    title: 'אישור החיבור ל־SmartRecruiters',
    heading: 'לחבר בין השניים?',
    company: 'חברה ב־SmartRecruiters',
    account: 'חשבון',
    moved: 'עד עכשיו החברה הזאת הייתה מחוברת לחשבון אחר.',
    reads: 'SmartRecruiters תבצע הזמנות עבור מועמדים, ותוכל לקרוא כאן:',
    packages: 'שמות ותיאורים של החבילות שלך ושל המבדקים שבהן',
    status: 'המצב של כל הזמנה שביצעה',
    scores: 'ציונים, הערכות, סיכומים וקישורים של התוצאות',
    authorize: 'אישור',
    close: 'או לסגור את החלון הזה.',
    refuse: 'לא לחבר',
  },
  connected: {
    title: 'מחובר ל־SmartRecruiters',
    heading: 'מחובר',
    text: '{accountName} והחברה {companyId} ב־SmartRecruiters מחוברים.',
    healthy: 'קריאת בדיקה ראשונה ל־SmartRecruiters הצליחה.',
    unhealthy:
      'SmartRecruiters עדיין לא קיבלה קריאת בדיקה ראשונה. אחרי החיבור זה עשוי להימשך כמה דקות; ננסה שוב עם כל תוצאה.',
    close: 'אפשר לסגור את החלון הזה.',
  },
  held: {
    title: 'ממתין לאישור',
    text: 'גם מישהו עם מפתח של חשבון אחר ניסה לחבר את החברה {companyId} ב־SmartRecruiters.',
    until:
      'עד שהתמיכה של מוצר המבדקים תאשר שהיא שייכת אל {accountName}, אי אפשר להזמין מבדקים. נא לעדכן אותם; מפתח API שייווצר עבור החברה הזאת מאשר זאת מיד.',
  },
  failure: {
    safe: 'אפשר לנסות שוב בלי חשש.',
    unchanged: 'דבר לא השתנה.',
    again: 'ניסיון נוסף',
    back: 'חזרה ל־SmartRecruiters',
    failed: 'זה לא הצליח',
  },
  foreign: {
    title: 'יש לפתוח את הדף הזה מתוך SmartRecruiters',
    text: 'הכתובת אינה אומרת איזו חברה מבקשת להתחבר.',
    step: 'ב־SmartRecruiters פותחים את Settings, אחר כך Apps & Integrations, ולוחצים על Connect.',
  },
  headings: {
    'api-key-refused': 'מפתח ה־API כבר אינו תקף',
    'api-key-in-use': 'מפתח ה־API כבר בשימוש',
    'api-key-of-another-company': 'מפתח ה־API מיועד לחברה אחרת',
    'company-already-connected': 'כבר מחובר',
    'company-connected-elsewhere': 'מחוברת לחשבון אחר',
    'company-reserved': 'נדרש מפתח API אחר',
    'connection-held': 'ממתין לאישור',
    'company-not-consented': 'SmartRecruiters עדיין לא אישרה זאת',
    'consent-flow-expired': 'פג תוקפו של הדף הזה',
    'consent-form-refused': 'אי אפשר היה לקבל את הטופס',
    'partner-not-configured': 'SmartRecruiters עדיין לא מכירה אותנו',
    'redirect-refused': 'דרך החזרה אינה של SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters לא השיבה',
    'too-many-requests': 'יותר מדי ניסיונות',
    'too-many-tries': 'יותר מדי מפתחות שגויים',
    unavailable: 'לא הצלחנו לעשות זאת כרגע',
  },
  messages: {
    'api-key-refused': 'מפתח ה־API הזה אינו תקף. אפשר להעתיק אותו שוב במלואו או ליצור חדש.',
    'api-key-in-use': 'מפתח ה־API הזה כבר משמש חברה אחרת. יש ליצור מפתח חדש עבור החברה הזאת.',
    'api-key-of-another-company':
      'מפתח ה־API הזה נוצר עבור חברה אחרת ב־SmartRecruiters. יש לבקש מפתח לחברה הזאת.',
    'company-reserved': 'אפשר לחבר את החברה הזאת רק במפתח ה־API שנוצר עבורה. יש לבקש את המפתח הזה.',
    'company-already-connected':
      'ל־SmartRecruiters כבר יש חיבור של החברה הזאת, ואין לנו פרטי גישה אליו: ייתכן שניסיון קודם נקטע. יש ללחוץ על Disconnect ב־SmartRecruiters ואז שוב על Connect.',
    'company-connected-elsewhere':
      'החברה הזאת מחוברת לחשבון אחר. יש ללחוץ על Disconnect ב־SmartRecruiters או לסיים את החיבור במוצר המבדקים, ואז שוב על Connect.',
    'connection-held':
      'החברה הזאת חוברה לפני רגע, ויותר מחשבון אחד ניסה. החיבור ממתין עד שהתמיכה של מוצר המבדקים, או מפתח API שנוצר עבור החברה הזאת, יאשרו אותו.',
    'company-not-consented':
      'לפי SmartRecruiters החברה הזאת עדיין לא אישרה את החיבור. מתחילים ב־Connect ב־SmartRecruiters.',
    'consent-flow-expired':
      'פג תוקפו של הדף הזה או שכבר נעשה בו שימוש. מתחילים שוב ב־Connect ב־SmartRecruiters.',
    'consent-form-refused': 'הטופס הזה לא נשלח מהדף שלנו. מתחילים שוב ב־Connect ב־SmartRecruiters.',
    'partner-not-configured': 'SmartRecruiters עדיין לא מכירה את השותף הזה. תחילה יש לרשום את הגדרותיו.',
    'redirect-refused': 'הכתובת לחזרה אינה כתובת של SmartRecruiters.',
    'smartrecruiters-unavailable': 'SmartRecruiters לא השיבה כצפוי. נא לנסות שוב בעוד רגע.',
    'too-many-tries': 'יותר מדי מפתחות API שגויים. מתחילים שוב ב־Connect ב־SmartRecruiters.',
    unavailable: 'חלק מהשירות אינו זמין כרגע. נא לנסות שוב.',
  },
  steps: {
    'api-key-refused': 'יש לבקש מפתח API חדש בחשבון שלך, ואז ללחוץ שוב על Connect ב־SmartRecruiters.',
    'api-key-in-use': 'אחר כך יש ללחוץ שוב על Connect ב־SmartRecruiters.',
    'company-already-connected': 'שני הכפתורים נמצאים ב־SmartRecruiters תחת Settings, ‏Apps & Integrations.',
    'company-not-consented': 'יש לבחור Allow כש־SmartRecruiters שואלת, והדף הזה ייפתח שוב.',
    'partner-not-configured':
      'נא לעדכן את התמיכה של מוצר המבדקים: רק היא יכולה לעשות זאת, פעם אחת עבור כולם.',
    'redirect-refused': 'מתחילים שוב ב־Connect ב־SmartRecruiters, ואם זה קורה שוב נא לעדכן את התמיכה שלנו.',
  },
};
