import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { messageOfColumns, type StoredMessage, toldOf } from '../../core/texts/index.ts'
import { CODE_OF_MESSAGE, MessageParameterType, messageParameters } from '../../core/user-errors.ts'
import type { ScoreRun as ScoreRunRow } from '../../generated/prisma/client.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { countField, hiddenField } from '../../platform/small-groups/index.ts'
import { addRunSubscription } from '../../platform/streams/index.ts'
import { Campaign, readableCampaignById, readableTopicById, Topic } from '../campaigns/index.ts'
import { mayAskSegment } from '../people/index.ts'
import { ModelDefinition } from './definition.ts'
import { hasScores } from './has-scores.ts'
import { ScoreSubject, ScoringModel } from './model-schema.ts'
import { ScoreScope } from './scope-schema.ts'

/** Runs over people count people. */
const ofPeople = ({ subject }: { subject: 'PERSON' | 'CONTENT' }) => subject === 'PERSON'

/** How many of a segment were scored tells who is in it: whoever may ask its conditions is told. */
export const isTold = ({ segmentId }: { segmentId: string | null }, ctx: Context) =>
  segmentId === null || mayAskSegment(ctx, segmentId)

const OF_SEGMENT =
  'Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs.'

type Failure = {
  reason: string
  text?: StoredMessage | null
  count: number
  subject: 'PERSON' | 'CONTENT'
  segmentId: string | null
}

const ScoreFailure = builder.objectRef<Failure>('ScoreFailure').implement({
  description: 'Why people or contents could not be scored.',
  fields: (t) => ({
    reason: t.string({
      description: 'What is missing, in the language of the answer.',
      resolve: ({ reason, text = null }, _args, { language }) => messageOfColumns({ words: reason, text }).in(language),
    }),
    count: t.field(
      countField<Failure>('PEOPLE', {
        description: `How many people or contents lack it. ${OF_SEGMENT}`,
        ofPeople,
        isTold,
        count: ({ count }) => count,
      }),
    ),
    hidden: t.field(hiddenField<Failure>('PEOPLE', { ofPeople, isTold })),
  }),
})

/** As a run stores it; without a text where it is from before messages had codes. */
type StoredSource = { source: string; remedy: string; text?: StoredMessage | null }

const MissingSourceType = builder.objectRef<StoredSource>('MissingSource').implement({
  description: 'A source of a model that said nothing of anybody at a run.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The source, as `ModelFeature.source` has it.' }),
    remedy: t.string({
      description: 'What to gather, import or connect so that it says something, in the language of the answer.',
      resolve: ({ remedy, text = null }, _args, { language }) => messageOfColumns({ words: remedy, text }).in(language),
    }),
  }),
})

const errorOf = ({ error, errorText }: ScoreRunRow) =>
  error === null ? null : messageOfColumns({ words: error, text: errorText })

export const ScoreRun = builder.prismaNode('ScoreRun', {
  description:
    'One computation of scores by one version of a model, from what was known at one instant: of all people or contents, or of those of a topic, a campaign or a segment. All its scores are shown at once when it is done.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', {
      type: RunStatus,
      description: 'Where it stands. Back at QUEUED while a network that it needs is being measured.',
    }),
    subject: t.expose('subject', { type: ScoreSubject, description: 'What is scored.' }),
    scope: t.field({
      type: ScoreScope,
      description: 'Whether the run is over everything, one topic, one campaign or one segment.',
      extensions: { columns: ['topicId', 'campaignId', 'segmentId'] },
      resolve: ({ topicId, campaignId, segmentId }) => {
        if (segmentId !== null) return 'SEGMENT'
        return topicId !== null ? 'TOPIC' : campaignId !== null ? 'CAMPAIGN' : 'ALL'
      },
    }),
    topic: t.field({
      type: Topic,
      nullable: true,
      description: 'The topic of the run. Null when `scope` is not TOPIC, and without the permission `topic:read`.',
      ...toOne(readableTopicById, 'topicId'),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description:
        'The campaign of the run. Null when `scope` is not CAMPAIGN, and without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    model: t.field({
      type: ScoringModel,
      description: 'The model, as it was when the run was started.',
      extensions: { columns: ['definition'] },
      resolve: (run) => ModelDefinition.parse(run.definition),
    }),
    params: t.expose('params', { type: 'JSON', description: 'Parameters of the model, with its defaults filled in.' }),
    scored: t.field(
      countField<ScoreRunRow>('PEOPLE', {
        description: `How many have a score of this run; 0 before it is done. ${OF_SEGMENT}`,
        ofPeople,
        isTold,
        columns: ['scored', 'subject', 'segmentId'],
        count: ({ scored }) => scored,
      }),
    ),
    failed: t.field(
      countField<ScoreRunRow>('PEOPLE', {
        description: `Of how many something is not known that the model needs. ${OF_SEGMENT}`,
        ofPeople,
        isTold,
        columns: ['failed', 'subject', 'segmentId'],
        count: ({ failed }) => failed,
      }),
    ),
    failures: t.field({
      type: [ScoreFailure],
      description: 'What is not known of those who failed.',
      extensions: { columns: ['failures', 'subject', 'segmentId'] },
      resolve: ({ failures, subject, segmentId }) =>
        (failures as never as Omit<Failure, 'subject' | 'segmentId'>[]).map((failure) => ({
          ...failure,
          subject,
          segmentId,
        })),
    }),
    excluded: t.field(
      countField<ScoreRunRow>('PEOPLE', {
        description: `People left out because they object to being scored, or did not give a consent that is needed where they live. Those for whom scoring is switched off are not counted. ${OF_SEGMENT}`,
        ofPeople,
        isTold,
        columns: ['excluded', 'subject', 'segmentId'],
        count: ({ excluded }) => excluded,
      }),
    ),
    peopleRemoved: t.field(
      countField<ScoreRunRow>('PEOPLE', {
        description: `People with a score of this run who were erased since it was done: they are counted in \`scored\`, and in nothing that is computed from its scores. 0 for a run over contents. ${OF_SEGMENT}`,
        ofPeople,
        isTold,
        columns: ['peopleRemoved', 'subject', 'segmentId'],
        count: ({ peopleRemoved }) => peopleRemoved,
      }),
    ),
    hidden: t.field(hiddenField<ScoreRunRow>('PEOPLE', { ofPeople, isTold, columns: ['subject', 'segmentId'] })),
    missingSources: t.field({
      type: [MissingSourceType],
      description:
        'Sources of the model that said nothing of anybody, with what to do; empty before they were read. Where none of them says anything although other things are known, the run fails: everybody would get the same score. Where nothing was gathered at all yet, the run succeeds and every source of the model stands here: each score is then the model’s base, with a `coverage` of 0, and says nothing of anybody.',
      extensions: { columns: ['missingSources'] },
      resolve: ({ missingSources }) => missingSources as never as StoredSource[],
    }),
    shadow: t.exposeBoolean('shadow', {
      description: 'Whether it is a candidate, which is not shown by itself: compare it, and promote it.',
    }),
    scoresKept: t.boolean({
      description:
        'Whether its scores are there. Those of a run that is no longer shown are forgotten after a while; the run stays.',
      complexity: 2,
      extensions: { columns: ['id', 'subject'] },
      resolve: (run, _args, ctx) => hasScores(ctx, run),
    }),
    current: t.exposeBoolean('current', {
      description: 'Whether its scores are the ones shown for this model and scope.',
    }),
    asOf: t.expose('asOf', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant that everything was read at; null before.',
    }),
    error: t.string({
      nullable: true,
      description:
        'Why it failed: in the language of the answer, or as written where the model has its own words. Null unless it did.',
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => errorOf(run)?.in(language) ?? null,
    }),
    errorCode: t.string({
      nullable: true,
      description: `${CODE_OF_MESSAGE} Null without an error, for words of the model, and for runs from before messages had codes.`,
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => toldOf(errorOf(run) ?? '', language)?.code ?? null,
    }),
    errorParameters: t.field({
      type: [MessageParameterType],
      description: 'What the error names; empty when it has no code or names nothing.',
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => messageParameters(errorOf(run) ?? '', language),
    }),
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
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ScoreRunFilter', {
    model: { kind: 'key', description: 'Key of the model.' },
    status: { kind: 'enum', type: RunStatus, description: 'Where it stands.' },
    current: { kind: 'boolean', description: 'Whether its scores are the ones shown.' },
    shadow: { kind: 'boolean', description: 'Whether it is a candidate.' },
    subject: { kind: 'enum', type: ScoreSubject, description: 'What is scored.' },
    topicId: { kind: 'id', type: 'Topic', description: 'The topic of the run; null for other runs.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign of the run; null for other runs.' },
    segmentId: { kind: 'id', type: 'Segment', description: 'The segment of the run; null for other runs.' },
    createdAt: { kind: 'instant', description: 'When it was asked for.' },
    finishedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})

listField(runs, 'scoreRuns', {
  description: 'Score runs over everything, topics, campaigns and segments, the latest first; none for ambassadors.',
})

addRunSubscription('ScoreRun', { field: 'scoreRun', what: 'a score run' })
