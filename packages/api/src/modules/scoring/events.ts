import { boolean, code, declareEvents, id, optional, people, text } from '../../platform/events/index.ts'

const RUN = {
  model: code('The id of the scoring model.'),
  topicId: optional(id('Topic', 'The topic of the run; null for a run over something else.')),
  campaignId: optional(id('Campaign', 'The campaign of the run; null for a run over something else.')),
  segmentId: optional(id('Segment', 'The segment of the run; null for a run over something else.')),
}

const events = declareEvents({
  'score-run.started': {
    description: 'A scoring run was begun.',
    subject: 'ScoreRun',
    data: { ...RUN, shadow: boolean('Whether its scores stay beside those that are shown.') },
  },
  'score-run.finished': {
    description: 'Scores are ready.',
    subject: 'ScoreRun',
    data: {
      ...RUN,
      scored: people('People or contents with a score.'),
      current: boolean('Whether its scores are shown from now on.'),
      shadow: boolean('Whether its scores stay beside those that are shown.'),
    },
  },
  'score-run.failed': { description: 'A scoring run failed.', subject: 'ScoreRun', data: RUN },
  'score-run.cancelled': { description: 'A scoring run was cancelled.', subject: 'ScoreRun', data: RUN },
  'score-run.backtested': {
    description: 'Scores were compared with what happened later.',
    subject: 'ScoreRun',
    data: {
      ...RUN,
      outcome: code('Key of the metric that they were compared with.'),
      measure: code('What the verdict goes by.'),
      subjects: people('People or contents that were compared.'),
    },
  },
  'score-run.promoted': {
    description: 'The scores of a run are shown from now on.',
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
