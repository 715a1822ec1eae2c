import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { readableId } from '../../platform/auth/index.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { ModelDefinition } from './definition.ts'
import { ScoreSubject, ScoringModel } from './model-schema.ts'
import { hasScores } from './require-run.ts'

/** Runs are the team's: an ambassador reads their own score and no run. */
const readable = (ctx: Context, id: string): string => readableId(ctx, 'score:read', id)

const ScoreFailure = builder.objectRef<{ reason: string; count: number }>('ScoreFailure').implement({
  description: 'Why people or contents could not be scored.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'What is missing.' }),
    count: t.exposeInt('count', { description: 'How many it is missing of.' }),
  }),
})

export const ScoreRun = builder.prismaNode('ScoreRun', {
  description:
    'Everybody, or all contents, scored by one version of a model at one instant. Shown all at once when it is done.',
  id: { resolve: (run) => run.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({ organizationId_id: { organizationId: ctx.organizationId, id: readable(ctx, id) } }),
  nullable: true,
  fields: (t) => ({
    status: t.expose('status', {
      type: RunStatus,
      description: 'Where it stands. Back at QUEUED while a network that it needs is being measured.',
    }),
    subject: t.expose('subject', { type: ScoreSubject, description: 'What is scored.' }),
    model: t.field({
      type: ScoringModel,
      description: 'The model, as it was when the run was started.',
      resolve: (run) => ModelDefinition.parse(run.definition),
    }),
    params: t.expose('params', { type: 'JSON', description: 'Parameters of the model, with its defaults filled in.' }),
    scored: t.exposeInt('scored', { description: 'How many have a score of this run; 0 before it is done.' }),
    failed: t.exposeInt('failed', { description: 'Of how many something is not known that the model needs.' }),
    failures: t.field({
      type: [ScoreFailure],
      description: 'What is not known of those who failed.',
      resolve: (run) => run.failures as never as { reason: string; count: number }[],
    }),
    excluded: t.exposeInt('excluded', { description: 'People left out because they object to being scored.' }),
    shadow: t.exposeBoolean('shadow', {
      description: 'Whether it is a candidate, which is not shown by itself: compare it, and promote it.',
    }),
    scoresKept: t.boolean({
      description:
        'Whether its scores are there. Those of a run that is no longer shown are forgotten after a while; the run stays.',
      complexity: 2,
      resolve: (run, _args, ctx) => hasScores(ctx, run),
    }),
    current: t.exposeBoolean('current', { description: 'Whether its scores are the ones shown for this model.' }),
    asOf: t.expose('asOf', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant that everything was read at; null before.',
    }),
    error: t.exposeString('error', { nullable: true, description: 'Why it failed; null unless it did.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const runs = defineList({
  type: ScoreRun,
  table: 'ScoreRun',
  permission: 'score:read',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ScoreRunFilter', {
    model: { kind: 'key', description: 'Key of the model.' },
    status: { kind: 'enum', type: RunStatus, description: 'Where it stands.' },
    current: { kind: 'boolean', description: 'Whether its scores are the ones shown.' },
    shadow: { kind: 'boolean', description: 'Whether it is a candidate.' },
    subject: { kind: 'enum', type: ScoreSubject, description: 'What is scored.' },
  }),
})

listField(runs, 'scoreRuns', { description: 'Runs of scores, the latest first; none for ambassadors.' })
