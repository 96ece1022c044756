import type { LandingTexts } from './landing-texts.js';

export const brazilianPortuguese: LandingTexts = {
  language: 'pt-BR',
  direction: 'ltr',
  title: 'Sua avaliação',
  hello: 'Olá, {firstName}',
  askedBy: 'Quem pede',
  what: 'O quê',
  job: 'Vaga',
  parts: 'Partes',
  duration: 'Duração',
  durationText: 'Cerca de {duration}',
  deadline: 'Até quando',
  start: 'Iniciar',
  continue: 'Continuar',
  lookAgain: 'Verificar novamente',
  headings: {
    preparing: 'Sua avaliação está sendo preparada',
    ready: 'Sua avaliação está pronta',
    started: 'Você começou sua avaliação',
    completed: 'Sua avaliação está concluída',
    expired: 'O prazo desta avaliação terminou',
    rejected: 'Esta avaliação não pode ser feita',
    withdrawn: 'Esta avaliação foi retirada',
  },
  states: {
    preparing: 'Sua avaliação está sendo preparada. Esta página se atualiza sozinha em alguns segundos.',
    ready: 'Nada começa antes de você pressionar “Iniciar”. Escolha um momento em que ninguém o interrompa.',
    started: 'Você começou. Pode continuar de onde parou.',
    completed: 'Obrigado, você concluiu esta avaliação. Não há mais nada a fazer aqui.',
    expired:
      'O prazo desta avaliação terminou. Se você ainda quiser fazê-la, fale com a empresa que o convidou.',
    rejected: 'Esta avaliação não pode mais ser feita. Pergunte à empresa que o convidou como prosseguir.',
    withdrawn:
      'Esta avaliação foi retirada, portanto você não precisa mais fazê-la. Não há nada para você fazer aqui. Se isso for uma surpresa, pergunte à empresa que o convidou.',
  },
  slow: 'A preparação da sua avaliação está demorando mais que o normal. Abra esta página novamente mais tarde; o seu link continua o mesmo.',
  slowTold:
    'A preparação da sua avaliação está demorando mais que o normal. Escreveremos para você assim que ela estiver pronta; você pode fechar esta página.',
  questions: { title: 'Dúvidas?', text: 'Entre em contato com {accountName}.' },
  inline: {
    states: {
      preparing: 'Sua avaliação está sendo preparada. Esta página se atualiza sozinha em alguns segundos.',
      ready: 'Esta avaliação faz parte da sua candidatura. Nada começa antes de você pressionar “Iniciar”.',
      started: 'Você começou. Pode continuar de onde parou.',
      completed: 'Obrigado, você já concluiu esta avaliação. Continue com a sua candidatura.',
      expired: 'O prazo desta avaliação terminou. Continue com a sua candidatura.',
      rejected: 'Esta avaliação não pode ser feita. Continue com a sua candidatura.',
      withdrawn:
        'Esta avaliação foi retirada, portanto você não precisa fazê-la. Continue com a sua candidatura.',
    },
    slow: 'A preparação da sua avaliação está demorando mais que o normal. Você pode esperar um pouco ou continuar agora com a sua candidatura.',
    goOn: 'Voltar à sua candidatura',
    goOnWithout: 'Voltar à sua candidatura sem concluir a avaliação',
  },
  reminders: {
    title: 'Lembretes',
    question: 'Você não quer mais receber lembretes sobre esta avaliação? Seu convite continua como está.',
    stop: 'Não receber mais lembretes',
    stopped: 'Você não receberá mais lembretes sobre esta avaliação. Seu convite continua como está.',
  },
  problem: {
    title: 'Não funcionou',
    link: 'Este link não é válido. Abra novamente o link do seu convite.',
    later: 'Tente de novo em um instante.',
    number: 'Número para dúvidas: {number}',
    nowhere: 'Não há nada aqui',
    ended: 'Este link não é válido ou expirou. Peça um novo a quem o enviou.',
    home: {
      title: 'Avaliações com o SmartRecruiters',
      text: 'Aqui candidatos fazem avaliações, recrutadores leem resultados e empresas conectam sua conta do SmartRecruiters. Cada um recebeu um endereço próprio.',
      mailed: 'Quem recebeu um endereço por e-mail deve abri-lo novamente de lá; ele precisa estar completo.',
      connects:
        'Para conectar uma empresa, abra o SmartRecruiters: Settings, depois Apps & Integrations e depois Connect.',
      doubt: 'Em caso de dúvida, pergunte a quem enviou o endereço.',
    },
  },
};
