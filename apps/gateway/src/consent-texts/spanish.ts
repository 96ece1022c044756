import type { ConsentTexts } from './consent-texts.js';

export const spanish: ConsentTexts = {
  language: 'es',
  direction: 'ltr',
  key: {
    title: 'Conectar con SmartRecruiters',
    text: 'La empresa de SmartRecruiters {companyId} quiere solicitar evaluaciones a su cuenta.',
    label: 'Clave API de su cuenta',
    hint: 'Su producto de evaluación la muestra donde se activa la integración con SmartRecruiters. Aún no se conecta nada: la página siguiente le pide que confirme.',
    contact: 'Si no tiene ninguna, pregunte a {contact}.',
    continue: 'Continuar',
    error: 'Error',
  },
  confirm: {
    title: 'Confirmar la conexión con SmartRecruiters',
    heading: '¿Conectar estos dos?',
    company: 'Empresa de SmartRecruiters',
    account: 'Cuenta',
    moved: 'Hasta ahora esta empresa estaba conectada a otra cuenta.',
    reads: 'SmartRecruiters hará pedidos para candidatos y podrá leer aquí:',
    packages: 'nombres y descripciones de sus paquetes y sus evaluaciones',
    status: 'el estado de cada pedido que ha hecho',
    scores: 'puntuaciones, calificaciones, resúmenes y enlaces de sus resultados',
    authorize: 'Autorizar',
    close: 'O cierre esta ventana.',
    refuse: 'No conectar',
  },
  connected: {
    title: 'Conectado con SmartRecruiters',
    heading: 'Conectado',
    text: '{accountName} y la empresa de SmartRecruiters {companyId} están conectadas.',
    healthy: 'Una primera llamada de prueba a SmartRecruiters ha funcionado.',
    unhealthy:
      'SmartRecruiters aún no ha aceptado una primera llamada de prueba. Puede tardar unos minutos tras la conexión; seguimos intentándolo con cada resultado.',
    close: 'Puede cerrar esta ventana.',
  },
  held: {
    title: 'A la espera de confirmación',
    text: 'Alguien con la clave de otra cuenta también ha intentado conectar la empresa de SmartRecruiters {companyId}.',
    until:
      'Hasta que el soporte de su producto de evaluación confirme que pertenece a {accountName}, no se pueden solicitar evaluaciones. Avíseles; una clave API que creen para esta empresa lo confirma al momento.',
  },
  failure: {
    safe: 'Puede volver a intentarlo sin riesgo.',
    unchanged: 'No se ha cambiado nada.',
    again: 'Volver a intentarlo',
    back: 'Volver a SmartRecruiters',
    failed: 'No ha funcionado',
  },
  foreign: {
    title: 'Abra esta página desde SmartRecruiters',
    text: 'La dirección no dice qué empresa quiere conectarse.',
    step: 'En SmartRecruiters, abra Settings, luego Apps & Integrations, y pulse Connect.',
  },
  headings: {
    'api-key-refused': 'La clave API ya no es válida',
    'api-key-in-use': 'La clave API ya está en uso',
    'api-key-of-another-company': 'La clave API es de otra empresa',
    'company-already-connected': 'Ya conectada',
    'company-connected-elsewhere': 'Conectada a otra cuenta',
    'company-reserved': 'Se necesita otra clave API',
    'connection-held': 'A la espera de confirmación',
    'company-not-consented': 'SmartRecruiters aún no lo ha permitido',
    'consent-flow-expired': 'Esta página ha caducado',
    'consent-form-refused': 'No se ha podido aceptar el formulario',
    'partner-not-configured': 'SmartRecruiters aún no nos conoce',
    'redirect-refused': 'El camino de vuelta no es de SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters no ha respondido',
    'too-many-requests': 'Demasiados intentos',
    'too-many-tries': 'Demasiadas claves incorrectas',
    unavailable: 'No hemos podido hacerlo en este momento',
  },
  messages: {
    'api-key-refused': 'Esta clave API no es válida. Cópiela de nuevo, completa, o cree otra.',
    'api-key-in-use': 'Esta clave API ya la usa otra empresa. Cree una nueva para esta.',
    'api-key-of-another-company':
      'Esta clave API se creó para otra empresa de SmartRecruiters. Pida una para esta.',
    'company-reserved':
      'Esta empresa solo puede conectarse con la clave API creada para ella. Pida esa clave.',
    'company-already-connected':
      'SmartRecruiters ya tiene una conexión de esta empresa y no tenemos sus credenciales: quizá se interrumpió un intento anterior. Pulse Disconnect en SmartRecruiters y luego Connect.',
    'company-connected-elsewhere':
      'Esta empresa está conectada a otra cuenta. Pulse Disconnect en SmartRecruiters o termine la conexión en el producto de evaluación, y luego Connect.',
    'connection-held':
      'Esta empresa se acaba de conectar y lo ha intentado más de una cuenta. La conexión espera hasta que la confirme el soporte del producto de evaluación o una clave API creada para esta empresa.',
    'company-not-consented':
      'SmartRecruiters dice que esta empresa aún no ha permitido la conexión. Empiece con Connect en SmartRecruiters.',
    'consent-flow-expired':
      'Esta página ha caducado o ya se ha usado. Empiece de nuevo con Connect en SmartRecruiters.',
    'consent-form-refused':
      'Este formulario no lo envió nuestra propia página. Empiece de nuevo con Connect en SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters aún no conoce a este socio. Primero hay que registrar su configuración.',
    'redirect-refused': 'La dirección de vuelta no es de SmartRecruiters.',
    'smartrecruiters-unavailable':
      'SmartRecruiters no ha respondido como se esperaba. Inténtelo de nuevo en un momento.',
    'too-many-tries': 'Demasiadas claves API incorrectas. Empiece de nuevo con Connect en SmartRecruiters.',
    unavailable: 'Una parte del servicio no está disponible en este momento. Inténtelo de nuevo.',
  },
  steps: {
    'api-key-refused': 'Pida una clave API nueva en su cuenta y pulse de nuevo Connect en SmartRecruiters.',
    'api-key-in-use': 'Después pulse de nuevo Connect en SmartRecruiters.',
    'company-already-connected':
      'Encontrará ambos botones en SmartRecruiters, en Settings, Apps & Integrations.',
    'company-not-consented':
      'Elija Allow cuando SmartRecruiters lo pregunte y esta página se abrirá de nuevo.',
    'partner-not-configured':
      'Avise al soporte de su producto de evaluación: solo ellos pueden hacerlo, una vez para todos.',
    'redirect-refused':
      'Empiece de nuevo con Connect en SmartRecruiters y avise a nuestro soporte si vuelve a ocurrir.',
  },
};
