import { describe, expect, it } from 'vitest'
import { globalId, uuidv7 } from '../../core/ids.ts'
import { emit } from './index.ts'
import { publicData } from './public-data.ts'

const id = uuidv7(Date.UTC(2026, 0, 1))

describe('the data of an event, as it leaves the server', () => {
  it('holds global ids of the types that the catalogue says, also in lists of objects', () => {
    const invited = { campaignId: id, ambassadorId: id, again: false }
    expect(publicData({ type: 'participation.invited', data: invited })).toEqual({
      campaignId: globalId('Campaign', id),
      ambassadorId: globalId('Ambassador', id),
      again: false,
    })
    const updated = { fields: ['objectives'], targets: [{ objectiveId: id, from: null, to: '10' }] }
    expect(publicData({ type: 'campaign.updated', data: updated })).toEqual({
      fields: ['objectives'],
      targets: [{ objectiveId: globalId('Objective', id), from: null, to: '10' }],
    })
  })

  it('leaves what is no id, what is null, and what nobody declared as it was written', () => {
    const data = { insteadOf: null, model: id, constructor: id }
    expect(publicData({ type: 'score-run.promoted', data })).toEqual(data)
    expect(publicData({ type: 'slow.written', data: { personId: id } })).toEqual({ personId: id })
    expect(publicData({ type: 'topic.created', data: null })).toBe(null)
  })
})

/** Never called: the compiler refuses what is marked. */
export async function misuse(ctx: Parameters<typeof emit>[0], either: 'campaign.launched' | 'topic.created') {
  // @ts-expect-error nobody declared it
  await emit(ctx, 'topic.exploded', { subjectType: 'Topic', subjectId: id })
  // @ts-expect-error another subject
  await emit(ctx, 'topic.created', { subjectType: 'Campaign', subjectId: id })
  // @ts-expect-error it has no data
  await emit(ctx, 'topic.created', { subjectType: 'Topic', subjectId: id, data: { name: 'x' } })
  // @ts-expect-error its data is missing
  await emit(ctx, 'cost.added', { subjectType: 'Campaign', subjectId: id })
  // @ts-expect-error a field is missing
  await emit(ctx, 'share.created', { subjectType: 'Share', subjectId: id, data: { campaignId: id } })
  // @ts-expect-error nobody declared the field
  await emit(ctx, 'share.published', { subjectType: 'Share', subjectId: id, data: { campaignId: id, who: id } })
  // @ts-expect-error two subjects
  await emit(ctx, either, { subjectType: 'Campaign', subjectId: id })
}
