import type { InputFieldBuilder } from '@pothos/core'
import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { archivePerson, restorePerson } from './archive-person.ts'
import { createPerson } from './create-person.ts'
import { ExternalIdInput } from './external-id-schema.ts'
import { objectToScoring, withdrawScoringObjection } from './object-to-scoring.ts'
import { Person, PersonKind } from './person-schema.ts'
import { purgePerson } from './purge-person.ts'
import { SocialAccountInput } from './social-account-schema.ts'
import { updatePerson } from './update-person.ts'

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

/** Fields of a new person and of a change. `when` says what stands where one is left out; nothing for a change. */
const shared = (t: InputFieldBuilder<Types, 'InputObject'>, when: { kind: string; active: string }) => ({
  externalId: t.string({ description: 'Id in the leading directory of the organisation, unique there.' }),
  externalIds: t.field({
    type: [ExternalIdInput],
    description: 'All their ids in other sources, one each. That of the leading directory is `externalId`.',
  }),
  kind: t.field({
    type: PersonKind,
    description: `How they stand to the organisation${when.kind}.`,
  }),
  country: t.field({
    type: 'CountryCode',
    description: 'Where they live and speak from; its law binds what they share.',
  }),
  email: t.string({ description: 'Mail address, of this person alone.' }),
  jobTitle: t.string({ description: 'What they do, at most 200 characters.' }),
  level: t.string({ description: 'Formal rank as the organisation writes it, such as `3` or `VP`.' }),
  languages: t.field({ type: ['Locale'], description: 'Languages they speak, such as `de-CH`.' }),
  active: t.boolean({ description: `Whether they are there now${when.active}.` }),
  departmentIds: t.idList({ description: 'All departments they belong to, together with `departmentNames`.' }),
  departmentNames: t.stringList({ description: 'Departments by name; those that do not exist yet are made.' }),
  socialAccounts: t.field({ type: [SocialAccountInput], description: 'All their accounts.' }),
})

const PersonCreateInput = builder.inputType('PersonCreateInput', {
  description: 'Somebody new in the directory.',
  fields: (t) => ({
    displayName: t.string({ required: true, description: 'Name as shown to the team, at most 200 characters.' }),
    ...shared(t, { kind: '; `EMPLOYEE` when left out', active: '; true when left out' }),
  }),
})

const PersonUpdateInput = builder.inputType('PersonUpdateInput', {
  description: 'What changes: what is left out stays, null clears it.',
  fields: (t) => ({
    displayName: t.string({ description: 'Name as shown to the team, at most 200 characters.' }),
    ...shared(t, { kind: '', active: '' }),
  }),
})

const ERASED_REASON =
  'Why it is somebody else, where somebody who was erased had the address or an account; kept in the audit log.'

const PersonPurgePayload = builder.objectRef<{ purgedId: string }>('PersonPurgePayload').implement({
  description: 'Who was erased.',
  fields: (t) => ({
    purgedId: t.exposeID('purgedId', { description: 'The global id that is no more.' }),
  }),
})

defineAct('personCreate', {
  description: 'Adds somebody to the directory.',
  type: Person,
  args: (arg) => ({
    input: arg({ type: PersonCreateInput, required: true, description: 'The person.' }),
    reason: arg.string({ description: ERASED_REASON }),
  }),
  act: (ctx, { input, reason }) => createPerson(ctx, input, reason ?? null),
})

defineAct('personUpdate', {
  description: 'Changes what is known of somebody.',
  type: Person,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The person.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: PersonUpdateInput, required: true, description: 'What changes.' }),
    reason: arg.string({ description: ERASED_REASON }),
  }),
  act: (ctx, args) => updatePerson(ctx, args),
})

defineAct('personArchive', {
  description: 'Takes somebody out of lists and measures, and keeps what is stored of them.',
  type: Person,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The person.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => archivePerson(ctx, args),
})

defineAct('personRestore', {
  description: 'Puts somebody back who was archived.',
  type: Person,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The person.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => restorePerson(ctx, args),
})

defineAct('personPurge', {
  description:
    'Erases somebody for good, with all that belongs to them, and takes all that they are and were known by out of what names them elsewhere. Events keep their id alone. An account with a role in the team takes `account:write`, also one that nobody linked but that has their mail address; an integration of their own takes `integration:write`.',
  type: PersonPurgePayload,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The person.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => purgePerson(ctx, args),
})

defineAct('personObjectToScoring', {
  description: 'Records that somebody objects to being scored: oneself, or for somebody who said so.',
  type: Person,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The person.' }) }),
  act: (ctx, args) => objectToScoring(ctx, args),
})

defineAct('personWithdrawScoringObjection', {
  description: 'Takes an objection to being scored back.',
  type: Person,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The person.' }) }),
  act: (ctx, args) => withdrawScoringObjection(ctx, args),
})
