import { boolean, code, type EventDeclaration, id, number, optional, people, text } from './declaration.ts'

const MODEL = { model: code('Id of the scoring model.') }
const CHECK = { check: code('Key of the check.') }

/** Metrics, scores, and the guidelines that texts are held to. */
export const FIGURE_EVENTS = {
  'metric.defined': {
    description: 'A metric of the organisation’s own was defined.',
    subject: 'Organization',
    data: { key: code('Its key.') },
  },
  'metrics.ingested': {
    description: 'Facts of metrics came in.',
    subject: 'Organization',
    data: {
      source: code('Where they came from, such as `x-analytics`.'),
      accepted: number('New facts.'),
      duplicates: number('Facts that were known as they are.'),
      corrected: number('Facts that took the place of earlier ones.'),
      rejected: number('Facts that could not be used.'),
    },
  },
  'metrics.withdrawn': {
    description: 'Facts of metrics were taken back.',
    subject: 'Organization',
    data: { source: code('Where they had come from.'), facts: number('How many they were.') },
  },
  'earned-media.set': {
    description: 'How earned media value is reckoned was set.',
    subject: 'Organization',
    data: { method: code('The method.'), version: number('Version of its parameters, from 1.') },
  },
  'score-run.started': {
    description: 'A scoring run was begun.',
    subject: 'ScoreRun',
    data: { ...MODEL, shadow: boolean('Whether its scores stay beside those that are shown.') },
  },
  'score-run.finished': {
    description: 'Scores are ready.',
    subject: 'ScoreRun',
    data: {
      ...MODEL,
      scored: people('People or contents with a score.'),
      current: boolean('Whether its scores are shown from now on.'),
      shadow: boolean('Whether its scores stay beside those that are shown.'),
    },
  },
  'score-run.failed': { description: 'A scoring run failed.', subject: 'ScoreRun', data: MODEL },
  'score-run.cancelled': { description: 'A scoring run was cancelled.', subject: 'ScoreRun', data: MODEL },
  'score-run.backtested': {
    description: 'Scores were compared with what happened later.',
    subject: 'ScoreRun',
    data: {
      ...MODEL,
      outcome: code('Key of the metric that they were compared with.'),
      measure: code('What the verdict goes by.'),
      subjects: people('People or contents that were compared.'),
    },
  },
  'score-run.promoted': {
    description: 'The scores of a run are shown from now on.',
    subject: 'ScoreRun',
    data: {
      ...MODEL,
      insteadOf: optional(id('ScoreRun', 'The run that was shown before; null where there was none.')),
      force: optional(boolean('True where it was promoted without having proved better.')),
      reason: optional(text('Why it was promoted all the same, as somebody wrote it.')),
    },
  },
  'policy.published': {
    description: 'A guideline came into force.',
    subject: 'Policy',
    data: { version: number('Its version among those of its name, from 1.'), rules: number('Rules in it.') },
  },
  'guideline-check.set': {
    description: 'A check of texts was switched on, or set otherwise.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
  'guideline-check.removed': {
    description: 'A check of texts was switched off.',
    subject: 'GuidelineCheck',
    data: CHECK,
  },
} as const satisfies { readonly [type: string]: EventDeclaration }
