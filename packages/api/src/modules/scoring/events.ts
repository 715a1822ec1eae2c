import { boolean, code, declareEvents, id, optional, people, text } from '../../platform/events/index.ts'

const RUN = {
  model: code('The id of the scoring model.'),
  topicId: optional(id('Topic', 'The topic of the run; null for a run over something else.')),
  campaignId: optional(id('Campaign', 'The campaign of the run; null for a run over something else.')),
  segmentId: optional(id('Segment', 'The segment of the run; null for a run over something else.')),
}

const events = declareEvents({
  'score-run.started': {
    description: { en: 'A scoring run was begun.', fr: 'Un calcul de scores a commencé.' },
    subject: 'ScoreRun',
    data: { ...RUN, shadow: boolean('Whether its scores stay beside those that are shown.') },
  },
  'score-run.finished': {
    description: { en: 'Scores are ready.', fr: 'Des scores sont prêts.' },
    subject: 'ScoreRun',
    data: {
      ...RUN,
      scored: people('People or contents with a score; left out for a run over a segment.'),
      current: boolean('Whether its scores are shown from now on.'),
      shadow: boolean('Whether its scores stay beside those that are shown.'),
    },
  },
  'score-run.failed': {
    description: { en: 'A scoring run failed.', fr: 'Un calcul de scores a échoué.' },
    subject: 'ScoreRun',
    data: RUN,
  },
  'score-run.cancelled': {
    description: { en: 'A scoring run was cancelled.', fr: 'Un calcul de scores a été annulé.' },
    subject: 'ScoreRun',
    data: RUN,
  },
  'score-run.backtested': {
    description: {
      en: 'Scores were compared with what happened later.',
      fr: 'Des scores ont été comparés à ce qui s’est passé ensuite.',
    },
    subject: 'ScoreRun',
    data: {
      ...RUN,
      outcome: code('Key of the metric that they were compared with.'),
      measure: code('What the verdict goes by.'),
      subjects: people('People or contents that were compared; left out for a run over a segment.'),
    },
  },
  'score-run.promoted': {
    description: {
      en: 'The scores of a run are shown from now on.',
      fr: 'Les scores d’un calcul sont affichés désormais.',
    },
    subject: 'ScoreRun',
    data: {
      ...RUN,
      insteadOf: optional(id('ScoreRun', 'The run that was shown before; null where there was none.')),
      force: optional(boolean('True where it was promoted without having proved better.')),
      reason: optional(text('Why it was promoted all the same, as somebody wrote it.')),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
