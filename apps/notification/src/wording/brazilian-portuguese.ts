import type { Wording } from './wording.js';

export const brazilianPortuguese: Wording = {
  language: 'pt-BR',
  direction: 'ltr',
  subject: '{account} convida você para uma avaliação: {package}',
  title: 'Seu convite de {account}',
  greeting: 'Olá, {firstName},',
  greetingWithoutName: 'Olá,',
  request: '{account} pede que você faça a avaliação “{package}” como parte da sua candidatura.',
  job: 'Vaga: {job}',
  duration: 'Ela leva cerca de {duration}.',
  durationUnknown: 'A página inicial mostra o que esperar antes de você começar.',
  deadline: 'Você pode fazê-la até: {deadline}.',
  action: 'Abrir a página inicial da sua avaliação',
  nothingStartsYet:
    'Abrir a página não inicia nada: a avaliação começa quando você pressiona “Iniciar” nela.',
  bareLink: 'Se o link acima não funcionar, copie este endereço para o seu navegador:',
  personal:
    'Este link é pessoal. Por favor, não o encaminhe: quem o abrir pode fazer a avaliação em seu nome.',
  nextTitle: 'O que acontece depois',
  next: 'Quando você terminar, {account} receberá seu resultado automaticamente. Você não precisa enviar nada.',
  helpTitle: 'Precisa de ajuda?',
  help: 'Se você tiver alguma dúvida ou precisar de uma adaptação, como mais tempo, entre em contato com a equipe de recrutamento de {account}.',
  why: 'Você recebe esta mensagem porque se candidatou a uma vaga em {account}. Ela foi enviada automaticamente.',
  reminderSubject: 'Lembrete de {account}: {package}',
  reminderTitle: 'Um lembrete de {account}',
  reminder: 'A avaliação “{package}” que {account} pediu que você faça ainda está aberta.',
  stopReminders: 'Não receber mais lembretes sobre esta avaliação',
  changeSubject: '{account}: novo prazo para {package}',
  changeTitle: 'Você tem um novo prazo',
  change: '{account} alterou até quando você pode fazer a avaliação “{package}”. Seu link continua o mesmo.',
  endedSubject: '{account}: sua avaliação {package} foi cancelada',
  endedTitle: 'Sua avaliação não será realizada',
  ended:
    '{account} não pede mais que você faça a avaliação “{package}”. Você não precisa fazer nada, e seu link não leva mais a nenhuma avaliação.',
  readySubject: '{account}: sua avaliação {package} está pronta',
  readyTitle: 'Sua avaliação está pronta',
  ready:
    'A avaliação “{package}” que {account} pediu que você faça demorou mais do que o normal para ser preparada. Agora ela está pronta.',
  ownerSubject: 'A empresa {company} do SmartRecruiters agora está conectada a {account}',
  ownerTitle: 'Uma empresa foi conectada a {account}',
  ownerConnected:
    'Alguém conectou uma empresa do SmartRecruiters à sua conta, com uma das chaves de API da conta. A partir de agora a empresa pode pedir avaliações e recebe os resultados.',
  ownerCompany: 'Empresa no SmartRecruiters: {company}',
  ownerAccount: 'Conta: {account} ({accountId})',
  ownerKey: 'Chave de API: {key}',
  ownerWhen: 'Conexão: {moment}',
  ownerExpected: 'Se foi você, ou alguém que deveria fazer isso, não é preciso fazer nada.',
  ownerNotYouTitle: 'Se não foi você',
  ownerNotYou:
    'Primeiro desative a conexão e depois substitua ou revogue a chave de API: revogar a chave não basta para encerrar a conexão. Você pode fazer as duas coisas onde gerencia a integração, na página em que encontrou a chave. Na API do fornecedor, isso é feito com:',
  ownerWhy:
    'Você recebe esta mensagem porque seu endereço consta como o do proprietário de {account}. Ela foi enviada automaticamente.',
  contestSubject: 'Duas contas tentaram conectar a empresa {company} do SmartRecruiters',
  contestTitle: 'De quem é {company}?',
  contestHappened:
    'Em pouco tempo, uma chave de API de {account} e uma chave de outra conta foram usadas para conectar a mesma empresa.',
  contestHeld:
    'Nada pode ser solicitado até que o suporte do seu produto de avaliação confirme de quem é a empresa. Informe se ela é sua.',
  contestSettled:
    'A conexão foi decidida por uma chave de API criada para esta empresa. Se a chave acima foi usada por alguém que não deveria tê-la, revogue-a.',
};
