import type { LandingTexts } from './landing-texts.js';

export const spanish: LandingTexts = {
  language: 'es',
  direction: 'ltr',
  title: 'Su evaluación',
  hello: 'Hola, {firstName}',
  askedBy: 'Quién lo solicita',
  what: 'Qué',
  job: 'Puesto',
  parts: 'Partes',
  duration: 'Duración',
  durationText: 'Unos {duration}',
  deadline: 'Hasta cuándo',
  start: 'Empezar',
  continue: 'Continuar',
  lookAgain: 'Volver a comprobar',
  headings: {
    preparing: 'Se está preparando su evaluación',
    ready: 'Su evaluación está lista',
    started: 'Ha empezado su evaluación',
    completed: 'Su evaluación está completada',
    expired: 'El plazo de esta evaluación ha terminado',
    rejected: 'Esta evaluación no se puede realizar',
    withdrawn: 'Esta evaluación se ha retirado',
  },
  states: {
    preparing: 'Su evaluación se está preparando. Esta página se actualizará sola en unos segundos.',
    ready: 'Nada empieza antes de que pulse «Empezar». Elija un momento en que nadie le moleste.',
    started: 'Ha empezado. Puede continuar donde lo dejó.',
    completed: 'Gracias, ha completado esta evaluación. No tiene que hacer nada más aquí.',
    expired:
      'El plazo de esta evaluación ha terminado. Si todavía desea realizarla, póngase en contacto con la empresa que le invitó.',
    rejected: 'Esta evaluación ya no se puede realizar. Pregunte a la empresa que le invitó cómo continuar.',
    withdrawn:
      'Esta evaluación se ha retirado, así que ya no tiene que realizarla. Aquí no tiene que hacer nada más. Si le sorprende, pregunte a la empresa que le invitó.',
  },
  slow: 'La preparación de su evaluación tarda más de lo habitual. Vuelva a abrir esta página más tarde; su enlace sigue siendo el mismo.',
  slowTold:
    'La preparación de su evaluación tarda más de lo habitual. Le escribiremos en cuanto esté lista; puede cerrar esta página.',
  questions: { title: '¿Tiene preguntas?', text: 'Póngase en contacto con {accountName}.' },
  inline: {
    states: {
      preparing: 'Su evaluación se está preparando. Esta página se actualizará sola en unos segundos.',
      ready: 'Esta evaluación forma parte de su candidatura. Nada empieza antes de que pulse «Empezar».',
      started: 'Ha empezado. Puede continuar donde lo dejó.',
      completed: 'Gracias, ya ha completado esta evaluación. Continúe con su candidatura.',
      expired: 'El plazo de esta evaluación ha terminado. Continúe con su candidatura.',
      rejected: 'Esta evaluación no se puede realizar. Continúe con su candidatura.',
      withdrawn:
        'Esta evaluación se ha retirado, así que no tiene que realizarla. Continúe con su candidatura.',
    },
    slow: 'La preparación de su evaluación tarda más de lo habitual. Puede esperar un poco o continuar ahora con su candidatura.',
    goOn: 'Volver a su candidatura',
    goOnWithout: 'Volver a su candidatura sin terminar la evaluación',
  },
  reminders: {
    title: 'Recordatorios',
    question: '¿No desea recibir más recordatorios de esta evaluación? Su invitación no cambia.',
    stop: 'No recibir más recordatorios',
    stopped: 'No recibirá más recordatorios de esta evaluación. Su invitación no cambia.',
  },
  problem: {
    title: 'No ha funcionado',
    link: 'Este enlace no es válido. Abra de nuevo el enlace de su invitación.',
    later: 'Inténtelo de nuevo en un momento.',
    number: 'Número para consultas: {number}',
    nowhere: 'Aquí no hay nada',
    ended: 'Este enlace no es válido o ha caducado. Pida uno nuevo a quien se lo envió.',
    home: {
      title: 'Evaluaciones con SmartRecruiters',
      text: 'Aquí los candidatos realizan evaluaciones, los reclutadores leen resultados y las empresas conectan su cuenta de SmartRecruiters. Cada uno ha recibido su propia dirección.',
      mailed: 'Si recibió una dirección por correo, ábrala de nuevo desde allí; tiene que estar completa.',
      connects:
        'Para conectar una empresa, abra SmartRecruiters: Settings, luego Apps & Integrations y luego Connect.',
      doubt: 'En caso de duda, pregunte a quien le envió la dirección.',
    },
  },
};
