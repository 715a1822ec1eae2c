import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { acceptParticipation } from './accept-participation.ts'
import { ConsentScope } from './consent-schema.ts'
import { declineParticipation } from './decline-participation.ts'
import { type InvitationRefusal, inviteAmbassador, inviteAmbassadors } from './invite-ambassador.ts'
import { leaveParticipation } from './leave-participation.ts'
import { Ambassador, Benefit, Participation } from './schema.ts'
import { stateBenefit } from './state-benefit.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const AmbassadorInviteInput = builder.inputType('AmbassadorInviteInput', {
  description: 'Who is asked to take part in what.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'The person.' }),
    campaignId: t.id({ required: true, description: 'The campaign; it must be live.' }),
    benefit: t.field({
      type: Benefit,
      description: 'Whether they gain something by taking part; `UNKNOWN`, or what was stated before, when left out.',
    }),
    message: t.string({ description: 'A word to them, in plain text, at most 5,000 characters.' }),
  }),
})

defineAct('ambassadorInvite', {
  description:
    'Asks a person to take part in a live campaign. They are free to decline; who declined or left may be asked again.',
  type: Participation,
  args: (arg) => ({ input: arg({ type: AmbassadorInviteInput, required: true, description: 'The invitation.' }) }),
  act: (ctx, { input }) => inviteAmbassador(ctx, input),
})

const AmbassadorInviteManyInput = builder.inputType('AmbassadorInviteManyInput', {
  description: 'Who are asked to take part in what.',
  fields: (t) => ({
    personIds: t.idList({ required: true, description: 'The people, at most 500.' }),
    campaignId: t.id({ required: true, description: 'The campaign; it must be live.' }),
    benefit: t.field({
      type: Benefit,
      description:
        'Whether all of them gain something by taking part; `UNKNOWN`, or what was stated before of each, when left out.',
    }),
    message: t.string({ description: 'A word to all of them, in plain text, at most 5,000 characters.' }),
  }),
})

const InvitationRefusalType = builder.objectRef<InvitationRefusal>('InvitationRefusal').implement({
  description: 'Why one of many was not invited.',
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'The person, as they were named.' }),
    code: t.exposeString('code', {
      description: 'Stable code: `NOT_FOUND`, `PERSON_INACTIVE` or `ALREADY_INVITED`.',
    }),
    message: t.exposeString('message', { description: 'What is in the way, in English.' }),
  }),
})

const AmbassadorInviteManyPayload = builder
  .objectRef<Awaited<ReturnType<typeof inviteAmbassadors>>>('AmbassadorInviteManyPayload')
  .implement({
    description: 'Who was invited, and who could not be.',
    fields: (t) => ({
      participations: t.field({
        type: [Participation],
        description: 'The invitations that were made.',
        complexity: { field: 1, multiplier: 20 },
        resolve: ({ participations }) => participations,
      }),
      refusals: t.field({
        type: [InvitationRefusalType],
        description: 'Those who were not invited; empty where all were.',
        resolve: ({ refusals }) => refusals,
      }),
    }),
  })

defineAct('ambassadorInviteMany', {
  description:
    'Asks many people at once to take part in a live campaign. Who cannot be asked is told for them alone; what is no id of a person refuses the whole call.',
  type: AmbassadorInviteManyPayload,
  args: (arg) => ({ input: arg({ type: AmbassadorInviteManyInput, required: true, description: 'The invitations.' }) }),
  act: (ctx, { input }) => inviteAmbassadors(ctx, input),
})

defineAct('participationWithdraw', {
  description: 'Takes an invitation back that is not answered yet. They may be asked again.',
  type: Participation,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The participation.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => withdrawInvitation(ctx, args),
})

defineAct('participationBenefitSet', {
  description:
    'States whether somebody gains something by taking part. Of one’s own participation one can only state that one does.',
  type: Participation,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The participation.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    benefit: arg({ type: Benefit, required: true, description: 'What is so.' }),
  }),
  act: (ctx, args) => stateBenefit(ctx, args),
})

const ConsentInput = builder.inputType('ConsentInput', {
  description: 'What somebody agrees to.',
  fields: (t) => ({
    policyVersion: t.string({ required: true, description: 'Version of the wording they were shown.' }),
    scopes: t.field({
      type: [ConsentScope],
      required: true,
      description: 'What the consent covers: SHARING is needed, SCORING is free.',
    }),
  }),
})

const ParticipationAcceptInput = builder.inputType('ParticipationAcceptInput', {
  description: 'How an invitation is accepted.',
  fields: (t) => ({
    consent: t.field({ type: ConsentInput, required: true, description: 'What they agree to.' }),
  }),
})

defineAct('participationAccept', {
  description: 'Accepts one’s own invitation. Only the invited person can: the token is theirs.',
  type: Participation,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The participation.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: ParticipationAcceptInput, required: true, description: 'The consent.' }),
  }),
  act: (ctx, args) => acceptParticipation(ctx, args),
})

defineAct('participationDecline', {
  description: 'Declines one’s own invitation, or leaves where it was accepted. Declining costs nothing.',
  type: Participation,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The participation.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => declineParticipation(ctx, args),
})

defineAct('participationLeave', {
  description: 'Leaves a campaign that one has accepted. Leaving costs nothing; what was shared stays counted.',
  type: Participation,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The participation.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => leaveParticipation(ctx, args),
})

defineAct('consentWithdraw', {
  description:
    'Takes back one’s own consent. Without SHARING every accepted campaign is left; without SCORING one is scored no more.',
  type: Ambassador,
  args: (arg) => ({
    scope: arg({ type: ConsentScope, required: true, description: 'What is no longer agreed to.' }),
  }),
  act: (ctx, { scope }) => withdrawConsent(ctx, scope),
})
