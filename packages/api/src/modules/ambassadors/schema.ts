import { builder } from '../../core/builder.ts'
import { toOne, toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { ambassadorById, periodsOfParticipation } from './loaders.ts'
import { Mandate, mandateOf } from './mandate.ts'
import { ParticipationPeriod, ParticipationStatus, RecordedElsewhere } from './period-schema.ts'

export const AmbassadorStatus = builder.enumType('AmbassadorStatus', {
  description: 'Whether somebody speaks for the organisation.',
  values: {
    INVITED: { description: 'Asked, and has accepted nothing yet.' },
    ACTIVE: { description: 'Has accepted a campaign, and the consent to share stands.' },
    INACTIVE: { description: 'Took back the consent to share: nothing goes out in their name.' },
  } as const,
})

export const Benefit = builder.enumType('Benefit', {
  description: 'Whether an ambassador gains something by taking part: pay, gifts, a share of sales, a chance to win.',
  values: {
    YES: { description: 'They do: what they share is disclosed as advertising.' },
    NO: { description: 'It is stated that they do not.' },
    UNKNOWN: { description: 'Nobody said.' },
  } as const,
})

export const Ambassador = builder.prismaNode('Ambassador', {
  description:
    'A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: AmbassadorStatus, description: 'Whether they speak.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who they are; null without the permission `person:read`, and where the person was erased.',
      ...toOne(readablePeople, 'personId'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were first asked.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

export const Participation = builder.prismaNode('Participation', {
  description:
    'One ambassador in one campaign: the invitation and the answer. Callers without `participation:invite` for the campaign, other than the person, see only participations that were accepted at some time, and of these nothing of an invitation: one that is open, declined or withdrawn looks like none.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: ParticipationStatus, description: 'How they answered.' }),
    benefit: t.expose('benefit', {
      type: Benefit,
      description: 'Whether they gain something by it: with who they are it decides what their posts owe to readers.',
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'What they were asked to join; null without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    ambassador: t.field({
      type: Ambassador,
      description: 'Who was asked.',
      ...toOneThere(ambassadorById, 'ambassadorId'),
    }),
    // Not `message`: every error of a result has a field of that name which is never null.
    invitationMessage: t.exposeString('message', {
      nullable: true,
      description: 'What the team wrote with the last invitation, in plain text; null when nothing.',
    }),
    mandate: t.field({
      type: Mandate,
      nullable: true,
      description:
        'What they are asked to do, until when, and how much time it takes, as the last invitation states it. They agree to it by accepting. Null where the invitation states none.',
      extensions: { columns: ['mandateTasks', 'mandateUntil', 'minutesPerWeek'] },
      resolve: mandateOf,
    }),
    periods: t.field({
      type: [ParticipationPeriod],
      description:
        'How it stood from when to when, the first first; the last is how it stands. None changes once it is over.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await periodsOfParticipation(ctx).load(id)) ?? [],
    }),
    recordedElsewhere: t.field({
      type: RecordedElsewhere,
      nullable: true,
      description:
        'When they took part before, as another system says. Reports of that time count it for those who may list participations. Null where no file told it, and for callers who do not see the invitation.',
      extensions: { columns: ['recordedFrom', 'recordedTo', 'recordedBy'] },
      resolve: ({ recordedFrom, recordedTo, recordedBy }) =>
        recordedFrom && recordedTo && { recordedFrom, recordedTo, recordedBy },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were first asked, or recorded.' }),
    invitedAt: t.expose('invitedAt', {
      type: 'DateTime',
      description:
        'When they were last asked, or recorded; for callers who do not see the invitation, when they last accepted.',
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they last accepted; null when they never did.',
    }),
    declinedAt: t.expose('declinedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they last declined; null when they never did, or accepted since.',
    }),
    neverAt: t.expose('neverAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When they asked never to be invited to this campaign again; null when they did not, or took it back.',
    }),
    leftAt: t.expose('leftAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they last left; null when they never did, or accepted since.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})
