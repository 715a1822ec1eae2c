import { nameForm, nameKey } from '@portevoix/sdk/normal-forms'
import { RequestError } from '../../../core/errors.ts'
import { input, line, listOf, mutation, oneOf, optional, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { Mention } from '../schema.ts'
import { texts } from '../texts.ts'
import { MentionLabelKind } from './label-kinds.ts'
import { setOwnLabels } from './write-labels.ts'

/** Of which a mention has one in the eyes of one author. */
const ONE_OF: ReadonlySet<string> = new Set(['SENTIMENT', 'STANCE'])

const MOST_VALUES = 20

mutation('mentionLabelsSet', {
  does: 'States what a mention is about, or what it expresses, in the eyes of the caller. It takes the place of what the caller said before by this kind of label, which stays listed as superseded. What sources, models and other people say stays as it is.',
  needs: 'mention:write',
  many: true,
  on: thing('Mention', 'The mention.'),
  gives: Mention,
  input: input(
    'MentionLabelsSetInput',
    'What the caller says of a mention by one kind of label.',
    {
      kind: oneOf(MentionLabelKind, 'The kind of label.'),
      values: listOf(
        line('A value, such as `negative`'),
        'All values, in your own words; an empty list takes back what the caller said. A sentiment or a stance has one.',
        { most: MOST_VALUES },
      ),
      reason: optional(line('Why')),
    },
    ({ kind, values }) =>
      ONE_OF.has(kind) && values.length > 1 ? [{ path: ['values'], message: texts('one-label') }] : [],
  ),
  tells: ['mention.labelled'],
  act: async (ctx, { thing: mention, input: { kind, values, reason } }) => {
    const { accountId } = ctx.actor
    if (accountId === null) throw new RequestError('FORBIDDEN', texts('labels-by-accounts'))
    const byKey = new Map(values.map((value) => [nameKey(value), { value: nameForm(value), valueKey: nameKey(value) }]))
    const said = { mentionId: mention.id, accountId, kind, reason: reason ?? null }
    if (!(await setOwnLabels(ctx, said, [...byKey.values()]))) return mention
    const row = await ctx.db.mention.update({
      where: { organizationId_id: { organizationId: ctx.organizationId, id: mention.id } },
      data: { updatedAt: ctx.now() },
    })
    ctx.loaders.clear()
    await emit(ctx, 'mention.labelled', { subjectType: 'Mention', subjectId: row.id, data: { kind } })
    return row
  },
})
