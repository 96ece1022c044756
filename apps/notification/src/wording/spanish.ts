import type { Wording } from './wording.js';

export const spanish: Wording = {
  language: 'es',
  direction: 'ltr',
  subject: '{account} le invita a una evaluación: {package}',
  title: 'Su invitación de {account}',
  greeting: 'Hola, {firstName}:',
  greetingWithoutName: 'Hola:',
  request: '{account} le pide que realice la evaluación «{package}» como parte de su candidatura.',
  job: 'Puesto: {job}',
  duration: 'Dura unos {duration}.',
  durationUnknown: 'La página de inicio le muestra qué le espera antes de empezar.',
  deadline: 'Puede realizarla hasta: {deadline}.',
  action: 'Abrir la página de inicio de su evaluación',
  nothingStartsYet: 'Abrir la página no inicia nada: la evaluación empieza cuando pulse allí «Empezar».',
  bareLink: 'Si el enlace anterior no funciona, copie esta dirección en su navegador:',
  personal:
    'Este enlace es personal. No lo reenvíe: quien lo abra puede realizar la evaluación en su nombre.',
  nextTitle: 'Qué pasará después',
  next: 'Cuando termine, {account} recibirá su resultado automáticamente. No tiene que enviar nada.',
  helpTitle: '¿Necesita ayuda?',
  help: 'Si tiene alguna pregunta o necesita una adaptación, como más tiempo, póngase en contacto con el equipo de selección de {account}.',
  why: 'Recibe este mensaje porque ha presentado su candidatura a {account}. Se ha enviado automáticamente.',
  reminderSubject: 'Recordatorio de {account}: {package}',
  reminderTitle: 'Un recordatorio de {account}',
  reminder: 'La evaluación «{package}» que {account} le pidió realizar sigue abierta.',
  stopReminders: 'No recibir más recordatorios de esta evaluación',
  changeSubject: '{account}: nuevo plazo para {package}',
  changeTitle: 'Tiene un nuevo plazo',
  change:
    '{account} ha cambiado hasta cuándo puede realizar la evaluación «{package}». Su enlace sigue siendo el mismo.',
  endedSubject: '{account}: su evaluación {package} se ha cancelado',
  endedTitle: 'Su evaluación no tendrá lugar',
  ended:
    '{account} ya no le pide que realice la evaluación «{package}». No tiene que hacer nada, y su enlace ya no lleva a ninguna evaluación.',
  readySubject: '{account}: su evaluación {package} está lista',
  readyTitle: 'Su evaluación está lista',
  ready:
    'La evaluación «{package}» que {account} le pidió realizar ha tardado más de lo habitual en prepararse. Ya está lista.',
  ownerSubject: 'La empresa de SmartRecruiters {company} ya está conectada a {account}',
  ownerTitle: 'Se ha conectado una empresa a {account}',
  ownerConnected:
    'Alguien ha conectado una empresa de SmartRecruiters a su cuenta, con una de las claves de API de la cuenta. A partir de ahora la empresa puede pedir evaluaciones y recibe los resultados.',
  ownerCompany: 'Empresa en SmartRecruiters: {company}',
  ownerAccount: 'Cuenta: {account} ({accountId})',
  ownerKey: 'Clave de API: {key}',
  ownerWhen: 'Conexión: {moment}',
  ownerExpected: 'Si fue usted, o alguien que debía hacerlo, no tiene que hacer nada.',
  ownerNotYouTitle: 'Si no fue usted',
  ownerNotYou:
    'Desactive primero la conexión y después reemplace o revoque la clave de API: revocar la clave no basta para terminar la conexión. Puede hacer ambas cosas donde gestiona la integración, en la página donde encontró la clave. En la API del proveedor se hace con:',
  ownerWhy:
    'Recibe este mensaje porque su dirección figura como la del propietario de {account}. Se ha enviado automáticamente.',
  contestSubject: 'Dos cuentas intentaron conectar la empresa de SmartRecruiters {company}',
  contestTitle: '¿De quién es {company}?',
  contestHappened:
    'En poco tiempo se usaron una clave de API de {account} y una clave de otra cuenta para conectar la misma empresa.',
  contestHeld:
    'No se puede pedir nada hasta que el soporte de su producto de evaluación confirme de quién es la empresa. Dígale si es la suya.',
  contestSettled:
    'La conexión la decidió una clave de API creada para esta empresa. Si la clave de arriba la usó alguien que no debería tenerla, revóquela.',
};
